import SDKMustache

/// What a template may use: its stored properties, each by its name.
///
/// A property that is nil is null in the template, a view is an object, a list of views or texts a
/// list. A view for a whole page names its template; the others are for partials and sections.
protocol TemplateView: Encodable, Sendable {}

protocol PageView: TemplateView {
    /// The name of the template's file, without `.mustache`.
    static var template: String { get }
}

extension Page {
    /// A page of several that have the same view.
    init(path: String, template: String, _ view: some TemplateView) {
        self.init(path: path, template: template, values: ViewEncoder().value(of: view))
    }

    init(path: String, _ view: some PageView) {
        self.init(
            path: path, template: type(of: view).template, values: ViewEncoder().value(of: view))
    }
}

/// Makes values of views by what the compiler writes for `Encodable`: names and values of a view's
/// stored properties, in their order.
///
/// What is being made stands on two stacks, so that a view within a view needs no room of its own.
private final class ViewEncoder: Encoder {
    private enum Shape {
        case object, list
    }

    private var shape = Shape.object
    fileprivate var fields: [(name: String, value: MustacheValue)] = []
    fileprivate var elements: [MustacheValue] = []

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func value<View: Encodable>(of view: View) -> MustacheValue {
        // What is most of all views goes without containers.
        if View.self == [String].self, let texts = view as? [String] {
            return .list(texts.map { .string($0) })
        }
        let (outer, firstField, firstElement) = (shape, fields.count, elements.count)
        // The containers below throw nothing.
        try? view.encode(to: self)
        defer { shape = outer }
        guard shape == .object else {
            defer { elements.removeLast(elements.count - firstElement) }
            return .list(Array(elements[firstElement...]))
        }
        var object = MustacheObject()
        object.reserveCapacity(fields.count - firstField)
        for field in fields[firstField...] { object[field.name] = field.value }
        fields.removeLast(fields.count - firstField)
        return .object(object)
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        shape = .object
        return KeyedEncodingContainer(Fields<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        shape = .list
        return Elements(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Elements(encoder: self) }
}

private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ViewEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { encoder.fields.append((key.stringValue, .null)) }

    func encode(_ value: Bool, forKey key: Key) {
        encoder.fields.append((key.stringValue, .bool(value)))
    }

    func encode(_ value: String, forKey key: Key) {
        encoder.fields.append((key.stringValue, .string(value)))
    }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) {
        encoder.fields.append((key.stringValue, encoder.value(of: value)))
    }

    func encodeIfPresent(_ value: String?, forKey key: Key) {
        encoder.fields.append((key.stringValue, value.map { .string($0) } ?? .null))
    }

    func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) {
        encoder.fields.append((key.stringValue, value.map(encoder.value) ?? .null))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { encoder.container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        encoder.unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoder }
    func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

private struct Elements: UnkeyedEncodingContainer, SingleValueEncodingContainer {
    let encoder: ViewEncoder
    var codingPath: [any CodingKey] { [] }
    var count: Int { encoder.elements.count }

    func encodeNil() { encoder.elements.append(.null) }
    func encode(_ value: Bool) { encoder.elements.append(.bool(value)) }
    func encode(_ value: String) { encoder.elements.append(.string(value)) }
    func encode<Value: Encodable>(_ value: Value) {
        encoder.elements.append(encoder.value(of: value))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> { encoder.container(keyedBy: type) }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    func superEncoder() -> any Encoder { encoder }
}
