/// The security schemes of an API, and what its operations ask for by default. Generated code has
/// one for each API that describes any.
public struct APISecurity: Sendable {
    // One reference, because each service and each client has a copy.
    private let storage: Storage

    private final class Storage: Sendable {
        let schemes: [Scheme]
        let standard: Requirement
        let headerNames: [String]
        let queryNames: [String]

        init(_ schemes: [Scheme], _ standard: Requirement) {
            self.schemes = schemes
            self.standard = standard
            headerNames = schemes.compactMap {
                guard case .header(let name) = $0.location else { return nil }
                return name
            }
            queryNames = schemes.compactMap {
                guard case .query(let name) = $0.location else { return nil }
                return name
            }
        }
    }

    /// Creates the security of an API.
    ///
    /// - Parameters:
    ///   - schemes: the schemes of the description.
    ///   - standard: what an operation asks for by default.
    public init(_ schemes: [Scheme], standard: Requirement) {
        storage = Storage(schemes, standard)
    }

    /// What an operation asks for by default.
    public var standard: Requirement { storage.standard }
    /// The header fields that schemes name, except `Authorization` and `Cookie`. Their values are
    /// secrets.
    public var headerNames: [String] { storage.headerNames }
    /// The query parameters that schemes name. Their values are secrets.
    public var queryNames: [String] { storage.queryNames }

    /// The scheme with a name.
    public func scheme(_ name: String) -> Scheme? { storage.schemes.first { $0.name == name } }
}

extension APISecurity: CustomStringConvertible {
    /// What operations ask for.
    public var description: String { "APISecurity(\(standard))" }
}
