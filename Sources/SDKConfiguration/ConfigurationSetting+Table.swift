internal import SDKRuntime

extension ConfigurationSetting {
    /// Every setting there is.
    static let all: [ConfigurationSetting] = [
        ConfigurationSetting("general", "base_url", .baseURL),
        ConfigurationSetting("general", "host", .baseURL),
        ConfigurationSetting("general", "region", .optionalText(\.region)),
        ConfigurationSetting("general", "access_token", .optionalText(\.accessToken)),
        ConfigurationSetting("general", "client_id", .optionalText(\.clientID)),
        ConfigurationSetting("general", "client_secret", .optionalText(\.clientSecret)),
        ConfigurationSetting("general", "user_agent", .optionalText(\.userAgent)),
        ConfigurationSetting("timeouts", "request", .limit(\.timeout)),
        ConfigurationSetting("timeouts", "overall", .limit(\.overallTimeout)),
        ConfigurationSetting("retry", "enabled", .flag(\.retries)),
        ConfigurationSetting("retry", "max_attempts", .count(\.retry.maximumAttempts, 1...100)),
        ConfigurationSetting("retry", "base_delay", .seconds(\.retry.baseDelay)),
        ConfigurationSetting("retry", "max_delay", .seconds(\.retry.maximumDelay)),
        ConfigurationSetting("retry", "max_retry_after", .seconds(\.retry.maximumRetryAfter)),
        ConfigurationSetting("retry", "budget", .limit(\.retry.budget)),
        ConfigurationSetting("retry", "non_idempotent", .flag(\.retry.retriesNonIdempotent)),
        ConfigurationSetting("logging", "log_level", .level),
        ConfigurationSetting("logging", "log_format", .format),
        ConfigurationSetting("logging", "log_to_console", .flag(\.logging.logsToConsole)),
        ConfigurationSetting("logging", "log_file_path", .file(\.logging.file)),
        ConfigurationSetting("logging", "log_request_body", .flag(\.logging.logsRequestBodies)),
        ConfigurationSetting("logging", "log_response_body", .flag(\.logging.logsResponseBodies)),
        ConfigurationSetting("proxy", "protocol", .proxyKind),
        ConfigurationSetting("proxy", "host", .text(\.editedProxy.host)),
        ConfigurationSetting("proxy", "port", .port(\.editedProxy.port)),
        ConfigurationSetting("proxy", "username", .optionalText(\.editedProxy.username)),
        ConfigurationSetting("proxy", "password", .optionalText(\.editedProxy.password)),
        ConfigurationSetting("gateway", "protocol", .scheme(\.editedGateway.scheme)),
        ConfigurationSetting("gateway", "host", .text(\.editedGateway.host)),
        ConfigurationSetting("gateway", "port", .port(\.editedGateway.port)),
        ConfigurationSetting("gateway", "path_params_login", .text(\.editedGateway.loginPath)),
        ConfigurationSetting("gateway", "path_params_api", .text(\.editedGateway.apiPath)),
        ConfigurationSetting("tls", "client_certificate", .file(\.clientCertificate)),
        ConfigurationSetting(
            "tls", "client_certificate_password", .optionalText(\.clientCertificatePassword)),
    ]
}

extension ClientConfiguration {
    fileprivate var editedProxy: ProxyConfiguration {
        get { proxy ?? ProxyConfiguration("") }
        set { proxy = newValue }
    }

    fileprivate var editedGateway: GatewayConfiguration {
        get { gateway ?? GatewayConfiguration("") }
        set { gateway = newValue }
    }
}
