import SDKDocument

/// A parameter of an operation of a description, references followed.
struct DescribedParameter {
    /// The element of the list of parameters.
    let element: Node
    let node: Node
    /// Whether it belongs to the operation alone, and so can be changed for it.
    let isOwn: Bool

    var name: String { node["name"]?.string ?? "" }
    var location: String { node["in"]?.string ?? "" }
    var key: String { ASCII.folded(name) }
    var isRequired: Bool { node["required"]?.bool ?? false }

    /// The parameters of an operation: those of its path, then its own, which replace those of
    /// the same name and location (OpenAPI 3.1, "Path Item Object").
    static func all(of operation: Node, schemas: SchemaReader) -> [DescribedParameter] {
        var parameters: [DescribedParameter] = []
        var positions: [String: Int] = [:]
        let lists = [operation.parent?["parameters"], operation["parameters"]]
        for (level, list) in lists.enumerated() {
            guard let list else { continue }
            for element in list.elements {
                guard let node = schemas.resolved(element) else { continue }
                let parameter = DescribedParameter(
                    element: element, node: node, isOwn: level == 1 && node == element)
                let key = parameter.location + " " + parameter.name
                if let position = positions[key] {
                    parameters[position] = parameter
                } else {
                    positions[key] = parameters.count
                    parameters.append(parameter)
                }
            }
        }
        return parameters
    }
}
