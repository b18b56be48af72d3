import Testing

@testable import SDKTranscribe

/// One form of pages: a dialect at a time. What a form cannot say is left out of the description
/// that its pages are compared with.
struct PageForm: Sendable, CustomTestStringConvertible {
    enum Deprecation { case none, box, span }
    enum Permissions { case none, requires, requiresNo }
    enum Values { case none, notes, brackets }
    enum Body { case typed, object, schemaSection }

    let name: String
    let dialect: PageDialect
    /// `---` and a title, and links to `X.html`; otherwise a heading, and links to `X`.
    var isSite = false
    /// The signature is the heading; otherwise it is quoted below it.
    var signatureInHeading = false
    var deprecation = Deprecation.box
    var permissions = Permissions.requires
    var values = Values.notes
    var body = Body.typed
    var hasFooter = true
    var hasReadOnly = false
    /// Types in bold on pages of models.
    var hasBoldTypes = true
    /// `**Get**`, as opposed to `**GET**`.
    var hasTitledVerbs = false
    /// Paths without the slash at their beginning.
    var hasBarePaths = false
    var hasOwnArguments = false
    /// `'String'`
    var hasQuotedTypes = false
    /// Whether models have pages.
    var hasModels = true

    var testDescription: String { name }

    /// Every form that is read. A new kind of page is a new row.
    static let all: [PageForm] = [
        PageForm(
            name: "Java, first", dialect: .java, isSite: true, deprecation: .none,
            permissions: .none, values: .brackets, hasFooter: false, hasReadOnly: true),
        PageForm(
            name: "Java, of the site", dialect: .java, isSite: true, deprecation: .span,
            hasFooter: false),
        PageForm(name: "Java, today", dialect: .java),
        PageForm(
            name: "Python, first", dialect: .python, isSite: true, signatureInHeading: true,
            deprecation: .none, permissions: .none, values: .none, hasFooter: false,
            hasReadOnly: true),
        PageForm(
            name: "Python, of the site", dialect: .python, isSite: true, signatureInHeading: true,
            deprecation: .span, hasFooter: false),
        PageForm(
            name: "Python, today", dialect: .python, permissions: .requiresNo, hasBoldTypes: false),
        PageForm(
            name: "C#, first", dialect: .csharp, isSite: true, signatureInHeading: true,
            deprecation: .none, permissions: .none, values: .none, hasFooter: false,
            hasReadOnly: true),
        PageForm(
            name: "C#, of the site", dialect: .csharp, isSite: true, signatureInHeading: true,
            deprecation: .span, hasFooter: false),
        PageForm(name: "C#, today", dialect: .csharp, hasTitledVerbs: true),
        PageForm(
            name: "C#, with bare paths", dialect: .csharp, hasTitledVerbs: true,
            hasBarePaths: true),
        PageForm(
            name: "JavaScript, first", dialect: .javascript, isSite: true,
            signatureInHeading: true, deprecation: .none, permissions: .none, values: .none,
            hasFooter: false, hasQuotedTypes: true, hasModels: false),
        PageForm(
            name: "JavaScript, with bodies", dialect: .javascript, isSite: true,
            signatureInHeading: true, deprecation: .span, body: .schemaSection, hasFooter: false,
            hasModels: false),
        PageForm(name: "JavaScript, with models", dialect: .javascript, body: .object),
        PageForm(
            name: "JavaScript, today", dialect: .javascript, body: .object, hasOwnArguments: true,
            hasModels: false),
        PageForm(
            name: "PHP", dialect: .php, signatureInHeading: false, deprecation: .none,
            permissions: .none, values: .none, hasFooter: false),
    ]

    // MARK: - What pages of the form say

    func seen(_ api: CorpusAPI) -> CorpusAPI {
        var api = api
        api.operations = api.operations.map { operation in
            var operation = operation
            if deprecation == .none { operation.isDeprecated = false }
            if permissions == .none { operation.permissions = nil }
            operation.parameters = operation.parameters.map { field in
                var field = field
                if values == .none { field.kind = field.kind.withoutValues }
                field.kind =
                    field.name == "body" && body != .typed
                    ? (body == .schemaSection ? seen(field.kind) : .any) : seen(field.kind)
                return field
            }
            operation.returns = operation.returns.map(seen)
            return operation
        }
        guard hasModels else {
            let named = Set(
                api.operations.flatMap { $0.parameters.compactMap(\.kind.model) }
                    + api.operations.compactMap { $0.returns?.model })
            api.models = named.map { CorpusAPI.Model(name: $0, fields: [], isStub: true) }
            return api
        }
        api.models = api.models.map { model in
            var model = model
            if dialect != .java { model.text = "" }
            model.fields = model.fields.map { field in
                var field = field
                // Only Java lists the values of properties.
                if dialect != .java { field.kind = field.kind.withoutValues }
                field.kind = seen(field.kind)
                field.isReadOnly = field.isReadOnly && hasReadOnly
                return field
            }
            return model
        }
        return api
    }

    /// The types that a language tells apart.
    private func seen(_ kind: CorpusAPI.Kind) -> CorpusAPI.Kind {
        switch (dialect, kind) {
        case (_, .list(let inner)): .list(seen(inner))
        case (_, .map(let inner)): .map(seen(inner))
        case (_, .numbers(let kind, let values)): .numbers(seen(kind), values)
        case (.javascript, .int32), (.javascript, .int64), (.javascript, .float),
            (.javascript, .double):
            .number
        case (.python, .float), (.python, .double), (.php, .float), (.php, .double): .number
        case (.python, .int32), (.python, .int64), (.php, .int32), (.php, .int64): .integer
        case (.csharp, .date), (.javascript, .date): .string
        case (.php, .date): .dateTime
        default: kind
        }
    }
}

extension CorpusAPI.Kind {
    var model: String? {
        switch self {
        case .model(let name): name
        case .list(let inner), .map(let inner): inner.model
        default: nil
        }
    }

    var withoutValues: CorpusAPI.Kind {
        switch self {
        case .values: .string
        case .numbers(let kind, _): kind
        case .list(let inner): .list(inner.withoutValues)
        default: self
        }
    }
}
