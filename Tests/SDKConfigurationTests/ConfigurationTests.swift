import Foundation
import Testing

@testable import SDKConfiguration
@testable import SDKRuntime

@Suite struct ConfigurationTests {
    private func withFile<Result>(
        _ text: String, _ name: String = "sdk.ini", _ body: (URL) throws -> Result
    ) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("configuration-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return try body(file)
    }

    private func load(
        _ text: String, _ environment: [String: String] = [:]
    ) throws -> LoadedConfiguration {
        try withFile(text) { file in
            try ClientConfiguration.load(file: file, environment: environment)
        }
    }

    static let ini = """
        \u{FEFF}; a comment
        host = https://api.example.com/
        [GENERAL]
        access-token = "a token # with = all : kinds; "
        clientId: id
        client_secret = s
        user_agent = mine
        [timeouts]
        request = 1.5
        overall = 0
        [retry]
        enabled = no
        max_attempts = 7
        base_delay = 0.25
        max_delay = 9
        max_retry_after = 30
        budget = 0
        non_idempotent = true
        [logging]
        log_level = Trace
        log_format = JSON
        log_to_console = true
        log_file_path = /tmp/sdk.log
        log_request_body = on
        log_response_body = 1
        [proxy]
        protocol = socks
        host = proxy.example.com
        port = 1080
        username = u
        password = p
        [gateway]
        protocol = http
        host = gw.example.com
        port = 8080
        path_params_login = login
        path_params_api = /api/
        [tls]
        client_certificate = /tmp/client.p12
        client_certificate_password = q
        """

    static let json = #"""
        { "host": "https://api.example.com/",
          "general": { "access_token": "a token # with = all : kinds; ", "client_id": "id",
            "clientSecret": "\u0073", "user_agent": "mine", "region": null },
          "timeouts": { "request": 1.5, "overall": 0 },
          "retry": { "enabled": false, "max_attempts": 7, "base_delay": 25e-2, "max_delay": 9,
            "max_retry_after": 30, "budget": 0, "non_idempotent": true },
          "logging": { "log_level": "trace", "log_format": "json", "log_to_console": true,
            "log_file_path": "/tmp/sdk.log", "log_request_body": true, "log_response_body": true},
          "proxy": { "protocol": "socks", "host": "proxy.example.com", "port": 1080,
            "username": "u", "password": "p"},
          "gateway": { "protocol": "http", "host": "gw.example.com", "port": 8080,
            "path_params_login": "login", "path_params_api": "/api/" },
          "tls": { "client_certificate": "/tmp/client.p12", "client_certificate_password": "q"} }
        """#

    static var expected: ClientConfiguration {
        var expected = ClientConfiguration()
        expected.baseURL = "https://api.example.com/"
        expected.accessToken = "a token # with = all : kinds; "
        expected.clientID = "id"
        expected.clientSecret = "s"
        expected.userAgent = "mine"
        expected.timeout = .milliseconds(1_500)
        expected.overallTimeout = nil
        expected.retries = false
        expected.retry.maximumAttempts = 7
        expected.retry.baseDelay = .milliseconds(250)
        expected.retry.maximumDelay = .seconds(9)
        expected.retry.maximumRetryAfter = .seconds(30)
        expected.retry.budget = nil
        expected.retry.retriesNonIdempotent = true
        expected.logging.level = .trace
        expected.logging.format = .json
        expected.logging.logsToConsole = true
        expected.logging.file = URL(fileURLWithPath: "/tmp/sdk.log")
        expected.logging.logsRequestBodies = true
        expected.logging.logsResponseBodies = true
        expected.proxy = ProxyConfiguration(
            "proxy.example.com", port: 1080, kind: .socks, username: "u", password: "p")
        expected.gateway = GatewayConfiguration(
            "gw.example.com", scheme: "http", port: 8080, loginPath: "login", apiPath: "/api/")
        expected.clientCertificate = URL(fileURLWithPath: "/tmp/client.p12")
        expected.clientCertificatePassword = "q"
        return expected
    }

    @Test(arguments: [ini, ini.replacing("\n", with: "\r\n"), json])
    func everySetting(_ text: String) throws {
        let loaded = try load(text)
        #expect(loaded.configuration == Self.expected)
        #expect(loaded.warnings.isEmpty)
    }

    @Test func everySettingByTheEnvironment() throws {
        let entries = try INIReader.read(
            String(Self.ini.unicodeScalars.dropFirst()), source: "")
        var environment = ["OTHER_HOST": "x", "SDK_REGION": ""]
        for entry in entries {
            let setting = ConfigurationSetting.all.first { $0.isNamed(entry.section, entry.name) }
            environment["SDK_" + (setting?.variable ?? "")] = entry.value
        }
        let loaded = try ClientConfiguration.load(environment: environment)
        #expect(loaded.configuration == Self.expected)
        #expect(loaded.warnings.isEmpty)
        // One line for each setting but two: base_url means the same as host, region is not in it.
        #expect(entries.count == ConfigurationSetting.all.count - 2)
        #expect(
            Set(ConfigurationSetting.all.map(\.variable)).count == ConfigurationSetting.all.count)
    }

    @Test func codeBeforeEnvironmentBeforeFileBeforeDefault() throws {
        let file =
            "base_url = https://file\n[timeouts]\nrequest = 1\noverall = 1\n[logging]\nlog_level = info"
        var configuration = try load(
            file,
            ["SDK_TIMEOUTS_REQUEST": "2", "SDK_REGION": "eu_west_1", "SDK_LOGGING_LOG_LEVEL": ""]
        ).configuration
        #expect(configuration.timeout == .seconds(2))
        #expect(configuration.overallTimeout == .seconds(1))
        #expect(configuration.logging.level == .info)
        #expect(configuration.retry == RetryPolicy())
        // A server in the environment replaces the file's, whichever way it is told.
        #expect(configuration.baseURL == nil)
        #expect(configuration.region == "eu_west_1")
        configuration.timeout = .seconds(3)
        let client = try APIClient(configuration, regions: ["euWest1": "https://eu"])
        #expect(client.timeout == .seconds(3))
        #expect(client.server.baseURL == "https://eu")
    }

    @Test func unknownKeysAreWarnings() throws {
        try withFile("[general]\nhots = x\n[reauthentication]\nrefresh_access_token = true\n") {
            file in
            let loaded = try ClientConfiguration.load(
                file: file, environment: ["APP_HOTS": "1", "APPLE": "2"], prefix: "APP_")
            #expect(
                loaded.warnings.map(\.description) == [
                    "\(file.path):2:8: general.hots: unknown setting",
                    "\(file.path):4:24: reauthentication.refresh_access_token: unknown setting",
                    "environment: APP_HOTS: unknown setting",
                ])
        }
    }

    @Test(
        arguments: [
            (
                "[timeouts]\nrequest = soon",
                "2:11: timeouts.request: has to be a number of seconds from 0 to 31536000"
            ),
            (
                "[timeouts]\nrequest = nan",
                "2:11: timeouts.request: has to be a number of seconds from 0 to 31536000"
            ),
            (
                "[timeouts]\n  request = -1",
                "2:13: timeouts.request: has to be a number of seconds from 0 to 31536000"
            ),
            (
                "[proxy]\nhost=h\nport = 65536",
                "3:8: proxy.port: has to be a whole number from 1 to 65535"
            ),
            ("[proxy]\nport = 80", "2:8: proxy.host: is missing"),
            ("[gateway]\nprotocol = ftp", "2:12: gateway.protocol: has to be one of https, http"),
            (
                "[logging]\nlog_level = loud",
                "2:13: logging.log_level: has to be one of none, error, info, debug, trace"
            ),
            ("[retry]\nenabled = maybe", "2:11: retry.enabled: has to be true or false"),
            (
                "host = ftp://h",
                "1:8: host: has to be an http or https URL with a host, without user, query and fragment"
            ),
            (
                "host = https://u:p@h",
                "1:8: host: has to be an http or https URL with a host, without user, query and fragment"
            ),
            ("region = a\nregion = b", "2:10: region: is set twice"),
            ("region = a\n[general]\nREGION = b", "3:10: general.REGION: is set twice"),
            ("\n[general", "2:1: a section needs a name and a closing bracket"),
            ("[]", "1:1: a section needs a name and a closing bracket"),
            ("nothing", "1:1: a setting needs a name, '=' and a value"),
            (" = x", "1:2: a setting needs a name, '=' and a value"),
            (
                #"{"timeouts":\#n  {"request": true}}"#,
                "2:15: timeouts.request: has to be a number of seconds from 0 to 31536000"
            ),
            (#"{"host": ["a"]}"#, "1:10: host: has to be a text, a number, true, false or null"),
            (
                #"{"retry": {"budget": {}}}"#,
                "1:22: retry.budget: has to be a text, a number, true, false or null"
            ),
            (#"{"region": "a", "general": {"region": "b"}}"#, "1:39: general.region: is set twice"),
            (#"{"region": "a",\#n "region": null}"#, "2:12: region: is set twice"),
            (
                #"{"retry": {"budget": 1,}}"#,
                "1:24: retry: is no JSON: expected a key"
            ),
            (#"{"region": 01}"#, "1:12: region: is no JSON: a number with a leading zero"),
            (
                #"{"region": "\u12"}"#,
                "1:13: region: is no JSON: an escape without four hexadecimal digits"
            ),
            (#"{"region": "a"} x"#, "1:17: is no JSON: something follows the value"),
        ])
    func badValues(_ text: String, _ expected: String) throws {
        try withFile(text) { file in
            let error = #expect(throws: ConfigurationError.self) {
                try ClientConfiguration.load(file: file, environment: [:])
            }
            #expect(error?.description == "\(file.path):\(expected)")
        }
    }

    @Test func filesThatCannotBeRead() throws {
        for text in ["{", "[1]", "", "{\"a\":}"] {
            try withFile(text, "sdk.json") { file in
                let error = #expect(throws: ConfigurationError.self) {
                    try ClientConfiguration.load(file: file, environment: [:])
                }
                guard case .syntax? = error?.reason else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(error?.location?.source == file.path)
            }
        }
        let missing = #expect(throws: ConfigurationError.self) {
            try ClientConfiguration.load(file: URL(fileURLWithPath: "/nowhere/sdk.ini"))
        }
        #expect(missing?.description == "/nowhere/sdk.ini: can't be read")
    }

    @Test func badValuesOfTheEnvironmentNameTheVariable() {
        let error = #expect(throws: ConfigurationError.self) {
            try ClientConfiguration.load(environment: ["SDK_RETRY_ENABLED": "s3cret"])
        }
        #expect(error?.description == "environment: SDK_RETRY_ENABLED: has to be true or false")
    }

    @Test func noSecretIsPrinted() {
        var text = ""
        dump(Self.expected, to: &text)
        text += String(reflecting: Self.expected) + "\(Self.expected)"
        #expect(!text.contains("a token"))
        #expect(!text.contains("\"s\"") && !text.contains("\"p\"") && !text.contains("\"q\""))
    }

    /// Whatever is in a file, the outcome is a configuration or a typed error.
    @Test func anyPrefixOfAFile() throws {
        for text in [Self.ini, Self.json] {
            let bytes = Array(text.utf8)
            for count in stride(from: 0, to: bytes.count, by: 7) {
                let head = String(decoding: bytes[..<count], as: UTF8.self)
                do throws(ConfigurationError) {
                    _ =
                        head.first == "{"
                        ? try JSONConfigurationReader.read(head, source: "")
                        : try INIReader.read(head, source: "")
                } catch {
                    #expect(!error.description.isEmpty)
                }
            }
        }
    }
}
