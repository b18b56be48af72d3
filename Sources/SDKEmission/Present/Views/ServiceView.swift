/// A service, or the part of a large one that stands in a file.
struct ServiceView: PageView {
    static let template = "API.swift"

    /// Begins a line that is broken where it is too long.
    let fit: String = LineFitter.mark
    /// The modules that the file imports, with their attributes.
    let imports: [String]
    /// Lines of the doc comment.
    let doc: [String]
    /// The service's type.
    let name: String
    /// Whether the file declares the type itself.
    let isHead: Bool
    /// Whether the API has security schemes.
    let isSecured: Bool
    /// Whether the file has methods.
    let hasMethods: Bool
    /// The methods, one by one.
    let methods: [MethodView]
    /// Whether there are types.
    let hasTypes: Bool
    /// Types that only the service's operations need.
    let types: [TypeFileView.Item]
    /// What the runtime knows of them and of those within them.
    let tables: [TableView]
    /// Whether it knows anything.
    let hasTables: Bool
}

/// An operation: the method that sends it, and the function that makes its request.
struct MethodView: TemplateView {
    /// Whether a method stands before it.
    let gap: Bool
    /// Lines of the doc comment.
    let doc: [String]
    /// Lines of the doc comment of the function that makes the request.
    let requestDoc: [String]
    /// Whether it is deprecated.
    let deprecated: Bool
    /// The name as it is declared.
    let name: String
    /// The parameters with their types.
    let signature: String
    /// The arguments that the method gives to that function.
    let call: String
    /// The type of the result, where there is one.
    let returns: String?
    /// The parameters with their types, as they are spelled where that function stands.
    let requestSignature: String
    /// The type of the result there, `Void` for none.
    let requestResult: String
    /// The method that asks for another media type; null where there is none.
    let other: Other?
    /// The property, told from an argument of that name.
    let client: String
    /// The expression that makes the request.
    let request: RequestView
    /// The method that gives the response element by element; null where it is no stream.
    let stream: StreamView?
    /// The method that walks over all pages, where it is a listing.
    let pages: PagesView?
    /// The method that starts it and asks until it is done, where a rule says how.
    let polling: PollingView?

    struct Other: TemplateView {
        /// Lines of the doc comment.
        let doc: [String]
        /// The parameters with their types.
        let signature: String
        /// The argument that names the media type.
        let accept: String
    }
}

/// A method that gives the elements of a response as they come.
struct StreamView: TemplateView {
    /// Lines of the doc comment.
    let doc: [String]
    /// The name as it is declared.
    let streamName: String
    /// The parameters with their types.
    let streamSignature: String
    /// The type of what is returned.
    let sequence: String
    /// The function of the client that reads the response.
    let reader: String
    /// The type of an element, where the reader wants it.
    let element: String?
    /// The name of the argument with the options.
    let options: String
}

/// The method that walks over the pages of a listing. The names of the listing's method hold, too.
struct PagesView: TemplateView {
    /// Lines of the doc comment.
    let doc: [String]
    /// The name as it is declared.
    let walk: String
    /// The type of a page.
    let page: String
    /// The type of an item.
    let item: String
    /// How the next page is found.
    let style: String
    /// The items of the page `$0`.
    let items: String
    /// The number of items in all pages, of the page `$0`; null where it isn't told.
    let total: String?
}

/// The method that starts an operation and asks until it is done. The names of the method that only
/// starts it hold, too.
struct PollingView: TemplateView {
    /// Lines of the doc comment.
    let doc: [String]
    /// Whether one of the two operations is deprecated.
    let deprecated: Bool
    /// The name as it is declared.
    let run: String
    /// The parameters with their types.
    let runSignature: String
    /// The type of the result.
    let value: String
    /// Bindings of what may be missing in the response that started it; null where nothing may.
    let guards: String?
    /// The function that makes the request that asks.
    let poll: String
    /// The arguments that it is given.
    let pollCall: String
    /// How a response tells how far it is.
    let style: String
    /// The argument with the options.
    let options: String
    /// The argument with the closure that is told each response.
    let progress: String
}

/// The expression that makes a request.
struct RequestView: TemplateView {
    /// What is called: `APIRequest`, or a function for text or bytes.
    let maker: String
    /// The operation's name as a literal.
    let operation: String
    /// The HTTP method in lower case.
    let verb: String
    /// The path as a literal.
    let path: String
    /// The parameters, separated by commas; null where it has none.
    let parameters: String?
    /// The body, where it has one.
    let body: String?
    /// The media type that is asked for, as a literal, where it isn't the usual one.
    let accept: String?
    /// Whether it needs no login.
    let isOpen: Bool
    /// The credentials that it asks for, as a literal, where they aren't the standard ones.
    let security: String?
    /// The address that it has instead of the client's, as a literal.
    let server: String?
}
