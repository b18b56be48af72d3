public import Foundation
internal import SDKRuntime

extension ClientConfiguration {
    /// Reads a file, and then the environment, whose settings replace those of the file.
    ///
    /// - Parameters:
    ///   - file: JSON if its name ends in `.json` or its content begins with `{`, else INI.
    ///   - environment: variables whose names are the prefix, the section (except `general`) and
    ///     the key, in capitals: `SDK_LOGGING_LOG_LEVEL`. Empty ones count as not set.
    ///   - prefix: variables without it are ignored.
    /// - Throws: ``ConfigurationError``, with the location of the setting.
    public static func load(
        file: URL? = nil, environment: [String: String] = ProcessInfo.processInfo.environment,
        prefix: String = "SDK_"
    ) throws(ConfigurationError) -> LoadedConfiguration {
        var loaded = LoadedConfiguration(configuration: ClientConfiguration(), warnings: [])
        if let file { try loaded.apply(try read(file)) }
        try loaded.apply(entries(of: environment, prefix))
        return loaded
    }

    private static func read(_ file: URL) throws(ConfigurationError) -> [ConfigurationEntry] {
        let location = ConfigurationLocation(file.path)
        guard let data = try? Data(contentsOf: file) else {
            throw ConfigurationError(.unreadable, location: location)
        }
        guard var text = String(data: data, encoding: .utf8) else {
            throw ConfigurationError(.syntax("is not UTF-8"), location: location)
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let first = text.first { !$0.isWhitespace }
        guard first == "{" || file.pathExtension.lowercased() == "json" else {
            return try INIReader.read(text, source: file.path)
        }
        return try JSONConfigurationReader.read(text, source: file.path)
    }

    private static func entries(
        of environment: [String: String], _ prefix: String
    ) -> [ConfigurationEntry] {
        let location = ConfigurationLocation("environment")
        return environment.keys.filter { $0.hasPrefix(prefix) }.inOrder().map { variable in
            let name = variable.dropFirst(prefix.count)
            let setting = ConfigurationSetting.all.first { $0.variable == name }
            let value = environment[variable].flatMap { $0.isEmpty ? nil : $0 }
            return ConfigurationEntry(
                section: setting?.section ?? "", name: setting?.name ?? String(name),
                value: value, key: variable, location: location)
        }
    }
}

extension LoadedConfiguration {
    /// Applies the settings of one source.
    mutating func apply(_ entries: [ConfigurationEntry]) throws(ConfigurationError) {
        var seen: Set<String> = []
        var settings: [(ConfigurationSetting, ConfigurationEntry)] = []
        for entry in entries {
            guard
                let setting = ConfigurationSetting.all.first(where: {
                    $0.isNamed(entry.section, entry.name)
                })
            else {
                warnings.append(ConfigurationWarning(key: entry.key, location: entry.location))
                continue
            }
            guard seen.insert("\(setting.section).\(setting.name)").inserted else {
                throw ConfigurationError(.duplicate, key: entry.key, location: entry.location)
            }
            settings.append((setting, entry))
        }
        // A region in the environment takes precedence over a base URL in the file.
        let servers = settings.filter { $0.1.value != nil && $0.0.isServer }
        if !servers.isEmpty {
            configuration.baseURL = nil
            configuration.region = nil
        }
        for (setting, entry) in settings {
            guard let value = entry.value else { continue }
            do throws(ConfigurationError.Reason) {
                try setting.apply(value, to: &configuration)
            } catch {
                throw ConfigurationError(error, key: entry.key, location: entry.location)
            }
        }
        for (section, isIncomplete) in [
            ("proxy", configuration.proxy?.host.isEmpty),
            ("gateway", configuration.gateway?.host.isEmpty),
        ] where isIncomplete == true {
            let location = settings.first { $0.0.section == section }?.1.location
            throw ConfigurationError(.missing, key: "\(section).host", location: location)
        }
    }
}

extension ConfigurationSetting {
    fileprivate var isServer: Bool {
        section == Self.general && ["base_url", "host", "region"].contains(name)
    }
}
