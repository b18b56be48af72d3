import SDKPlan

/// A file of types.
struct TypeFileView: PageView {
    static let template = "Type.swift"

    /// Begins a line that is broken where it is too long.
    let fit: String = LineFitter.mark
    /// The modules that the file imports, with their attributes.
    let imports: [String]
    /// Whether there are any.
    let hasImports: Bool
    /// The types, one by one.
    let types: [Item]
    /// What the runtime knows of them and of those within them.
    let tables: [TableView]
    /// Whether it knows anything.
    let hasTables: Bool

    struct Item: TemplateView {
        /// Whether a type stands before it.
        let gap: Bool
        /// Its type.
        let type: TypeView

        static func list(_ types: [TypeView]) -> [Item] {
            types.enumerated().map { Item(gap: $0 > 0, type: $1) }
        }
    }
}

/// A type; of the kinds one is there, and the others are null.
struct TypeView: TemplateView {
    /// Lines of the doc comment.
    let doc: [String]
    /// The name as it is declared.
    let name: String
    /// A struct with properties.
    var model: ModelView?
    /// An open enum.
    var enumeration: EnumerationView?
    /// One of several types.
    var union: UnionView?
    /// The parts of a multipart body.
    var multipart: MultipartView?
    /// The headers of a response.
    var headers: HeadersView?
    /// What servers send by themselves.
    var events: EventsView?
    /// Another name for a type.
    var alias: AliasView?
    /// Types declared within it.
    var nested: [TypeView] = []
    /// Types that an alias needs.
    var beside: [TypeView] = []
}

/// What the runtime knows of a type, below the types of a file.
struct TableView: TemplateView {
    /// The type, as an extension names it.
    let name: String
    /// The fields of a model.
    var model: ModelTable?
    /// The known values of an enumeration.
    var enumeration: ValueTable?
    /// The alternatives of a union.
    var union: UnionTable?

    struct ModelTable: TemplateView {
        /// The fields; null where they need several lines.
        let line: String?
        /// The fields where they need several.
        let lines: [String]
        /// The list of types that they name, behind what stands before it; empty where there are none.
        let types: String
    }

    struct UnionTable: TemplateView {
        /// The alternatives, in their order.
        let alternatives: [Alternative]
        /// The types of the alternatives, as a list of expressions.
        let types: String
        /// Arguments that tell the discriminator; empty where there is none.
        let discriminator: String
        /// Whether anything tells the alternatives but their types.
        let hasRows: Bool
        /// What tells each alternative, in their order.
        let rows: [String]
    }

    struct Alternative: TemplateView {
        /// Its place in the table.
        let index: String
        /// The pattern that matches the case.
        let pattern: String
        /// The value of the case.
        let value: String
        /// The expression that makes the case.
        let made: String
    }

    struct ValueTable: TemplateView {
        /// The values with space between them; null where they need several lines.
        let line: String?
        /// The lines where they need several.
        let lines: [String]
    }
}

/// A struct with properties.
struct ModelView: TemplateView {
    /// Whether it is told from others by its property `id`.
    let isIdentifiable: Bool
    /// The properties, in the order of the description.
    let properties: [Property]
    /// The parameters of the initializer, required ones first, as it is declared.
    let signature: String
    /// The values under keys that no property has; null where they have no type.
    let additional: Additional?

    struct Property: TemplateView {
        /// Lines of the doc comment.
        let doc: [String]
        /// Whether it is deprecated.
        let deprecated: Bool
        /// The name as it is declared.
        let name: String
        /// Its type.
        let type: String
        /// What the storage calls the value: its wire name as a literal, with a label if required.
        let key: String
    }

    struct Additional: TemplateView {
        /// The type of the values.
        let type: String
    }
}

/// An open enum.
struct EnumerationView: TemplateView {
    /// The type of the raw value.
    let raw: String
    /// Whether its values stand as text in parameters.
    let isParameter: Bool
    /// The known values.
    let values: [Value]

    struct Value: TemplateView {
        /// The name as it is declared.
        let name: String
        /// The raw value as a literal.
        let literal: String
    }
}

/// A value that is one of several types: the enum.
struct UnionView: TemplateView {
    /// The alternatives, in their order.
    let alternatives: [Alternative]
    /// Whether a value can stand directly within another one.
    let isRecursive: Bool
    /// Whether its values stand as text in parameters.
    let isParameter: Bool
    /// The case that a text literal makes; null where there is none, or several.
    let text: String?
    /// Whether all alternatives have a property.
    let hasShared: Bool
    /// The properties that all alternatives have.
    let shared: [Shared]

    struct Alternative: TemplateView {
        /// The case as it is declared, with its payload.
        let declaration: String
    }

    struct Shared: TemplateView {
        /// The name as it is declared.
        let name: String
        /// Its type.
        let type: String
        /// Its wire name as a literal.
        let key: String
    }
}

/// The parts of a multipart body.
struct MultipartView: TemplateView {
    /// The parts, in their order.
    let parts: [Part]
    /// The parameters of the initializer, required ones first.
    let arguments: [Argument]

    struct Part: TemplateView {
        /// Lines of the doc comment.
        let doc: [String]
        /// The name as it is declared.
        let name: String
        /// Its type.
        let type: String
        /// The statement that adds the part to a body; null for header fields of a part.
        let call: String?
    }

    struct Argument: TemplateView {
        /// The label of the argument.
        let label: String
        /// The name as it is declared.
        let name: String
        /// With its default where it can be left out.
        let type: String
    }
}

/// The headers of a response.
struct HeadersView: TemplateView {
    /// The headers, one by one.
    let fields: [Field]

    struct Field: TemplateView {
        /// Lines of the doc comment.
        let doc: [String]
        /// The name as it is declared.
        let name: String
        /// Its type.
        let type: String
        /// The function that reads it.
        let read: String
        /// The header's name as a literal.
        let key: String
    }
}

/// What servers send by themselves.
struct EventsView: TemplateView {
    /// The events, one by one.
    let list: [Event]

    struct Event: TemplateView {
        /// Lines of the doc comment.
        let doc: [String]
        /// Whether it is deprecated.
        let deprecated: Bool
        /// The name as it is declared.
        let name: String
        /// The type of what comes with it.
        let type: String
        /// The event's name as a literal.
        let key: String
    }
}

/// Another name for a type.
struct AliasView: TemplateView {
    /// The type that it stands for.
    let target: String
}
