import SDKEmission
import SDKPlan

/// The rule for names of modules and packages.
enum ModuleName {
    static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first,
            (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first)
        else { return false }
        return name.utf8.count <= 100
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x5F
                    || (0x61...0x7A).contains($0)
            } && !ReservedWords.keywords.contains(name) && !taken.contains(name)
            && RuntimeTarget(rawValue: name) == nil
    }

    /// Modules that generated code imports beside the runtime's, or that every Swift file does.
    private static let taken: Set<String> = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "FoundationNetworking", "Glibc",
        "Musl", "PackageDescription", "Swift", "Testing", "XCTest",
    ]
}
