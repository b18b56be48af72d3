import Foundation

/// The description as JSON, made without what transcribing uses.
extension CorpusAPI {
    func json(version: String?) -> NSDictionary {
        var paths: [String: [String: Any]] = [:]
        for operation in operations {
            paths[operation.path, default: [:]][operation.verb.lowercased()] = Self.json(operation)
        }
        let schemas = Dictionary(uniqueKeysWithValues: models.map { ($0.name, Self.json($0)) })
        var tags: [String] = []
        for tag in operations.flatMap(\.classes) where !tags.contains(tag) { tags.append(tag) }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": tags.joined(separator: ", ") + " API", "version": version ?? "unknown",
            ],
            "servers": [["url": "https://api.library.example"]], "paths": paths,
            "components": ["schemas": schemas],
        ]
    }

    private static func json(_ operation: Operation) -> [String: Any] {
        var result: [String: Any] = ["operationId": operation.name, "tags": operation.classes]
        if !operation.summary.isEmpty { result["summary"] = operation.summary }
        if !operation.text.isEmpty {
            result["description"] = operation.text.joined(separator: "\n\n")
        }
        if operation.isDeprecated { result["deprecated"] = true }
        if let permissions = operation.permissions {
            result["x-inin-requires-permissions"] = [
                "type": permissions.kind, "permissions": permissions.names,
            ]
        }
        var parameters: [[String: Any]] = []
        for field in operation.parameters {
            if field.name == "body" {
                result["requestBody"] = [
                    "description": field.text, "required": !field.isOptional,
                    "content": ["application/json": ["schema": json(field.kind)]],
                ]
            } else if field.kind == .file {
                let schema: [String: Any] = [
                    "type": "object", "required": [field.name],
                    "properties": [field.name: json(field)],
                ]
                result["requestBody"] = [
                    "required": true, "content": ["multipart/form-data": ["schema": schema]],
                ]
            } else {
                let isPath = operation.path.contains("{\(field.name)}")
                let isHeader = field.name == "acceptLanguage"
                var schema = json(field.kind)
                schema["default"] = standard(of: field)
                parameters.append([
                    "name": isHeader ? "Accept-Language" : field.name,
                    "in": isPath ? "path" : isHeader ? "header" : "query",
                    "description": field.text, "required": isPath || !field.isOptional,
                    "schema": schema,
                ])
            }
        }
        if !parameters.isEmpty { result["parameters"] = parameters }
        result["responses"] =
            operation.returns.map { kind -> [String: Any] in
                let content = ["application/json": ["schema": json(kind)]]
                return ["200": ["description": "Success.", "content": content]]
            } ?? ["204": ["description": "Success, without content."]]
        return result
    }

    private static func json(_ model: Model) -> [String: Any] {
        if model.isStub { return [:] }
        var result: [String: Any] = ["type": "object"]
        if !model.text.isEmpty { result["description"] = model.text }
        let required = model.fields.filter { !$0.isOptional }.map(\.name)
        if !required.isEmpty { result["required"] = required }
        result["properties"] = Dictionary(
            uniqueKeysWithValues: model.fields.map { ($0.name, json($0)) })
        return result
    }

    private static func json(_ field: Field) -> [String: Any] {
        var schema = json(field.kind)
        if !field.text.isEmpty { schema["description"] = field.text }
        if field.isReadOnly { schema["readOnly"] = true }
        schema["default"] = standard(of: field)
        return schema
    }

    private static func standard(of field: Field) -> Any? {
        guard let text = field.standard else { return nil }
        return switch field.kind {
        case .integer, .int32, .int64, .number, .numbers: Int(text)
        case .bool: text == "true"
        default: text
        }
    }

    private static func json(_ kind: Kind) -> [String: Any] {
        switch kind {
        case .any: [:]
        case .string: ["type": "string"]
        case .date: ["type": "string", "format": "date"]
        case .dateTime: ["type": "string", "format": "date-time"]
        case .integer: ["type": "integer"]
        case .int32: ["type": "integer", "format": "int32"]
        case .int64: ["type": "integer", "format": "int64"]
        case .float: ["type": "number", "format": "float"]
        case .double: ["type": "number", "format": "double"]
        case .number: ["type": "number"]
        case .bool: ["type": "boolean"]
        case .file: ["type": "string", "format": "binary"]
        case .values(let values): ["type": "string", "enum": values]
        case .numbers(let kind, let values):
            json(kind).merging(["enum": values]) { known, _ in known }
        case .list(let inner): ["type": "array", "items": json(inner)]
        case .map(let inner): ["type": "object", "additionalProperties": json(inner)]
        case .model(let name): ["$ref": "#/components/schemas/\(name)"]
        }
    }
}
