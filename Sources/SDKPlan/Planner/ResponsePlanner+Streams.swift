import SDKDescription
import SDKDocument

extension ResponsePlanner {
    /// How a success of an operation comes as a stream, and what its elements are; nil if it doesn't.
    func stream(
        of operation: API.Operation, stem: MemberName, result: MethodResult,
        in scope: inout TypeScope
    ) -> (kind: MethodStream.Kind, element: SwiftType?)? {
        for content in operation.successes.lazy.flatMap(\.contents) {
            guard let kind = MethodStream.Kind(mediaType: content.mediaType) else { continue }
            if kind != .events, result.accept.first == content.mediaType, let item = result.item {
                return (kind, item)
            }
            var element: SwiftType? = kind == .events ? nil : .builtin(.json)
            if let schema = content.itemSchema ?? content.schema,
                let item = self.element(of: schema, kind, isItem: content.itemSchema != nil)
            {
                element = types.type(of: item, named: stem.text + " Element", in: &scope)
            }
            return (kind, element)
        }
        return nil
    }

    /// The schema of the JSON that each element is; nil for text and for what is not described.
    private func element(
        of schema: API.Schema, _ kind: MethodStream.Kind, isItem: Bool
    ) -> API.Schema? {
        switch types.schemas.followed(schema).kind {
        case .any, .string: return nil
        case .array(let element, _) where !isItem && kind != .events: return element
        case .object(let object) where isItem && kind == .events:
            // An event as a whole, whose data is one of its properties (OpenAPI 3.2 section 4.14.4).
            guard let data = object.properties.first(where: { $0.name == "data" }) else {
                return schema
            }
            return element(of: data.schema, kind, isItem: false)
        default: return schema
        }
    }
}
