/// The types that a schema may have, null left out, and Swagger 2.0's type of files.
enum JSONType: String, CaseIterable {
    case string, integer, number, boolean, array, object, file

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    init?(name: String) {
        guard let type = Self.byName[name] else { return nil }
        self = type
    }
}
