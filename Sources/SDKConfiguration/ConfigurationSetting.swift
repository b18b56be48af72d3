internal import Foundation

/// One setting of files and the environment.
struct ConfigurationSetting: Sendable {
    typealias Path<Value> = WritableKeyPath<ClientConfiguration, Value> & Sendable

    /// How the text of a setting is read, and where its value is stored.
    enum Kind: Sendable {
        case text(any Path<String>)
        case optionalText(any Path<String?>)
        case baseURL
        case count(any Path<Int>, ClosedRange<Int>)
        case port(any Path<Int?>)
        case seconds(any Path<Duration>)
        /// 0 sets no limit.
        case limit(any Path<Duration?>)
        case flag(any Path<Bool>)
        case scheme(any Path<String>)
        case level, format, proxyKind
        case file(any Path<URL?>)
    }

    let section: String
    let name: String
    let kind: Kind

    init(_ section: String, _ name: String, _ kind: Kind) {
        self.section = section
        self.name = name
        self.kind = kind
    }

    /// The part of an environment variable's name after the prefix.
    var variable: String {
        (section == Self.general ? name : "\(section)_\(name)").uppercased()
    }

    /// The section that need not be named.
    static let general = "general"

    /// Whether a name in a file is this one. Case, `_` and `-` make no difference.
    func isNamed(_ section: String, _ name: String) -> Bool {
        let section = Self.normal(section)
        return Self.normal(name) == Self.normal(self.name)
            && (section.isEmpty ? Self.general : section) == Self.normal(self.section)
    }

    static func normal(_ name: String) -> String {
        name.filter { $0 != "_" && $0 != "-" }.lowercased()
    }
}
