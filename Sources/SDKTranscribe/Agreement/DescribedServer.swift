import SDKDocument

/// A server of a description.
enum DescribedServer {
    /// The addresses that a server stands for: every variable with its default, and each variable
    /// with each of its values.
    static func addresses(_ server: Node) -> [String] {
        guard let template = server["url"]?.string else { return [] }
        let variables = server["variables"]?.members.map { $0 } ?? []
        var defaults: [String: String] = [:]
        for variable in variables {
            defaults[variable.key] = variable.value["default"]?.string ?? ""
        }
        var addresses = [filled(template, with: defaults)]
        for variable in variables {
            for value in variable.value["enum"]?.elements.compactMap(\.string) ?? [] {
                let values = defaults.merging([variable.key: value]) { $1 }
                addresses.append(filled(template, with: values))
            }
        }
        return addresses
    }

    private static func filled(_ template: String, with values: [String: String]) -> String {
        var rest = Array(template.utf8)[...]
        var result: [UInt8] = []
        while let open = rest.firstIndex(of: 0x7B), let close = rest[open...].firstIndex(of: 0x7D) {
            result += rest[..<open]
            result += (values[rest[(open + 1)..<close].string] ?? "").utf8
            rest = rest[(close + 1)...]
        }
        return String(decoding: result + rest, as: UTF8.self)
    }
}
