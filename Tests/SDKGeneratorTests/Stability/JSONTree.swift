@testable import SDKDocument
@testable import SDKPlan

/// JSON to be taken apart and put together in another order.
enum JSONTree {
    struct Member {
        var key: String
        var value: JSONTree
    }

    case object([Member])
    case array([JSONTree])
    /// Text as it is written.
    case scalar(String)

    init(_ node: Node) {
        switch node.kind {
        case .object:
            self = .object(node.members.map { Member(key: $0.key, value: JSONTree($0.value)) })
        case .array: self = .array(node.elements.map { JSONTree($0) })
        default: self = .scalar(node.jsonText)
        }
    }

    init(text: String) {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "text.json", bytes: Array(text.utf8))
        self =
            DocumentReader.read(file, diagnostics: &diagnostics).map { JSONTree($0.root) }
            ?? .scalar("null")
    }

    /// A member of an object; nothing for any other value.
    subscript(key: String) -> JSONTree? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.key == key }?.value
        }
        set {
            guard case .object(var members) = self else { return }
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
            self = .object(members)
        }
    }

    var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    var elements: [JSONTree] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The members or elements in another order: the same one for the same seed.
    func permuted(_ seed: String) -> JSONTree {
        func order(_ text: String) -> String { StableHash.hexadecimal(of: seed + text) }
        switch self {
        case .object(let members):
            return .object(
                members.map { (order($0.key), $0) }.sorted { $0.0 < $1.0 }.map(\.1))
        case .array(let elements):
            return .array(
                elements.enumerated().map { (order("\($0.offset)"), $0.element) }
                    .sorted { $0.0 < $1.0 }.map(\.1))
        case .scalar: return self
        }
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    private func append(to bytes: inout [UInt8]) {
        switch self {
        case .scalar(let text): bytes += text.utf8
        case .array(let elements):
            bytes.append(0x5B)
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                element.append(to: &bytes)
            }
            bytes.append(0x5D)
        case .object(let members):
            bytes.append(0x7B)
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(0x2C) }
                JSONString.append(member.key.utf8, to: &bytes)
                bytes.append(0x3A)
                member.value.append(to: &bytes)
            }
            bytes.append(0x7D)
        }
    }
}
