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
private final class ViewEncoder: Encoder {
    /// What a view has been made of so far.
    fileprivate struct Parts {
        /// The names of its properties; nil where they are known.
        var names: [String]?
        /// The values of its properties, or of a list.
        var values: [MustacheValue] = []
        var isList = false
    }

    fileprivate var parts = Parts()
    /// The names that views of a type have.
    private var known: [ObjectIdentifier: MustacheNames] = [:]

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func value<View: Encodable>(of view: View) -> MustacheValue {
        // What is most of all views goes without containers.
        if View.self == [String].self, let texts = view as? [String] {
            return .list(texts.map { .string($0) })
        }
        let type = ObjectIdentifier(View.self)
        let names = known[type]
        var made = Parts(names: names == nil ? [] : nil)
        made.values.reserveCapacity(names?.count ?? 8)
        swap(&parts, &made)
        // The containers below throw nothing.
        try? view.encode(to: self)
        swap(&parts, &made)
        if made.isList { return .list(made.values) }
        let own = names ?? MustacheNames(made.names ?? [])
        if names == nil { known[type] = own }
        return .object(MustacheObject(names: own, values: made.values) ?? MustacheObject())
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(Fields<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        parts.isList = true
        return Elements(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Elements(encoder: self) }
}

private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: ViewEncoder
    var codingPath: [any CodingKey] { [] }

    private func add(_ value: MustacheValue, forKey key: Key) {
        encoder.parts.names?.append(key.stringValue)
        encoder.parts.values.append(value)
    }

    func encodeNil(forKey key: Key) { add(.null, forKey: key) }
    func encode(_ value: Bool, forKey key: Key) { add(.bool(value), forKey: key) }
    func encode(_ value: String, forKey key: Key) { add(.string(value), forKey: key) }

    func encode<Value: Encodable>(_ value: Value, forKey key: Key) {
        add(encoder.value(of: value), forKey: key)
    }

    func encodeIfPresent(_ value: String?, forKey key: Key) {
        if let value { encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) {
        if value == nil { encodeNil(forKey: key) } else { encodePresent(value, forKey: key) }
    }

    /// Apart from what is done for nil, as most are: taking apart what is generic isn't cheap.
    @inline(never)
    private func encodePresent<Value: Encodable>(_ value: Value?, forKey key: Key) {
        if let value { encode(value, forKey: key) }
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
    var count: Int { encoder.parts.values.count }

    func encodeNil() { encoder.parts.values.append(.null) }
    func encode(_ value: Bool) { encoder.parts.values.append(.bool(value)) }
    func encode(_ value: String) { encoder.parts.values.append(.string(value)) }
    func encode<Value: Encodable>(_ value: Value) {
        encoder.parts.values.append(encoder.value(of: value))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> { encoder.container(keyedBy: type) }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
    func superEncoder() -> any Encoder { encoder }
}
