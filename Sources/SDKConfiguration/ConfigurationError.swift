internal import SDKRuntime

/// Why a configuration can't be used. Never holds the value of a setting, which can be a secret.
public struct ConfigurationError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Reason: Error, Hashable, Sendable {
        /// The file can't be read.
        case unreadable
        /// The file is neither JSON nor INI.
        case syntax(String)
        /// A setting occurs twice.
        case duplicate
        /// The setting doesn't take this value.
        case expected(String)
        /// A setting that others need is missing.
        case missing
        /// There is no region of that name.
        case unknownRegion(String)
        /// Neither the configuration nor the program names a server.
        case noServer
        /// The platform doesn't support it.
        case unsupported(hint: String)
    }

    /// What is wrong.
    public var reason: Reason
    /// `section.key`, or the name of an environment variable.
    public var key: String?
    /// Where the setting was read; `nil` if it was made in code.
    public var location: ConfigurationLocation?

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - reason: what is wrong.
    ///   - key: `section.key`, or the name of an environment variable.
    ///   - location: where the setting was read.
    public init(_ reason: Reason, key: String? = nil, location: ConfigurationLocation? = nil) {
        self.reason = reason
        self.key = key
        self.location = location
    }
}

extension ConfigurationError: CustomStringConvertible {
    /// `file:line:column: key: reason`
    public var description: String {
        [location?.description, key, reason.description].compactMap { $0 }.joined(separator: ": ")
    }
}

extension ConfigurationError.Reason: CustomStringConvertible {
    /// A sentence without the value of the setting.
    public var description: String {
        switch self {
        case .unreadable: "can't be read"
        case .syntax(let what): what
        case .duplicate: "is set twice"
        case .expected(let what): "has to be \(what)"
        case .missing: "is missing"
        case .unknownRegion(let name): "there is no region \(name.debugDescription)"
        case .noServer: "neither a base URL nor a region is set"
        case .unsupported(let hint): "is not supported here: \(hint)"
        }
    }
}

/// An unknown setting: most often a misspelt one.
public struct ConfigurationWarning: Hashable, Sendable, CustomStringConvertible {
    /// `section.key`, or the name of an environment variable.
    public var key: String
    /// Where the setting was read.
    public var location: ConfigurationLocation

    /// `file:line:column: key: unknown setting`
    public var description: String { "\(location): \(key): unknown setting" }
}
