/// Words that can't stand as an identifier in some position, or would mean something else there.
package enum ReservedWords {
    /// Keywords that a declaration's name or a parameter needs backticks for.
    package static let keywords: Set<String> = [
        "Any", "Self", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
        "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
        "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static",
        "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias",
        "var", "where", "while",
    ]

    /// Names that no member can have even in backticks, or that mean something else after a dot.
    static let members: Set<String> = ["self", "Self", "Type", "Protocol", "init"]

    /// Members that every model has and that a property of that name would stand in for.
    static let modelMembers: Set<String> = [
        "additionalProperties", "customMirror", "hashValue", "modelStorage", "parameterForm",
        "storage", "unknownFields",
    ]

    /// Static members of an open enum that would be mistaken for those of an optional one, or for
    /// types.
    static let enumMembers: Set<String> = [
        "JSONValue", "RawValue", "knownValues", "none", "some", "valueTable",
    ]

    /// Members that every union has, and those that would be mistaken for an optional one's.
    static let unionMembers: Set<String> = [
        "JSONValue", "alternative", "alternatives", "hashValue", "jsonFieldType", "none",
        "parameterForm", "shared", "some", "unrecognized",
    ]

    /// Members of a type for the parts of a multipart body.
    static let multipartMembers: Set<String> = ["add", "additionalParts", "body"]

    /// Members of a type for the headers of a response.
    static let headerMembers: Set<String> = ["headers", "hash", "hashValue"]

    /// Members of a type for events.
    static let eventMembers: Set<String> = [
        "decode", "description", "hash", "hashValue", "isKnown", "name", "payload", "payloads",
    ]

    /// Names that a server can't have: the runtime and the generated code use them, or they begin an
    /// accessor.
    static let serverMembers: Set<String> = [
        "at", "baseURL", "borrow", "description", "didSet", "get", "headerNames", "isValid",
        "modify", "mutate", "named", "read", "set", "standard", "unsafeAddress",
        "unsafeMutableAddress", "willSet",
    ]

    /// Members of a failure that is read as a model.
    static let failureMembers: Set<String> = [
        "status", "headers", "body", "operation", "response", "text", "message",
    ]

    /// Names of types that generated code uses or that people expect to mean Swift's or
    /// Foundation's own. A model of such a name gets the suffix `Model`, so that neither generated
    /// code nor an importing file is in doubt. The list is fixed: no name depends on other models.
    static let types: Set<String> = swiftTypes.union(foundationTypes).union(interfaceTypes)
        .union(runtimeTypes)

    /// Names that a type within another one can't have: they would hide what generated code means
    /// there.
    static let nestedTypes: Set<String> = [
        "APIClient", "APIError", "APIRequest", "Any", "Base64URL", "Bool", "CalendarDate", "Data",
        "Date", "Decimal", "Double", "Hashable", "HTTPHeaders", "Identifiable", "Int", "Int64",
        "InvalidRequest",
        "JSONParameter", "JSONValue", "LocalDateTime",
        "Model", "ModelStorage", "MultipartBody", "MultipartForm", "NestedParameter", "Nullable",
        "OpenEnum", "Optional", "ParameterValue", "Protocol", "RawValue",
        "Schema", "Self", "Sendable", "Server", "ServerEvent", "String", "Type", "UInt64", "Union",
        "UnionChoice",
        "UnionTable", "Void",
    ]

    private static let swiftTypes: Set<String> = [
        "Actor", "Any", "AnyClass", "AnyHashable", "AnyIterator", "AnyKeyPath", "AnyObject",
        "AnySequence", "Array", "ArraySlice", "AsyncIteratorProtocol", "AsyncSequence",
        "AsyncStream", "AsyncThrowingStream", "BinaryInteger", "BidirectionalCollection", "Bool",
        "CancellationError", "CaseIterable", "Character", "ClosedRange", "Clock", "Codable",
        "CodingKey", "CodingKeys", "Collection", "Comparable", "ContiguousArray",
        "ContinuousClock", "Copyable", "CustomReflectable", "CustomStringConvertible", "Decodable",
        "Decoder", "DecodingError", "Dictionary", "DiscontiguousSlice", "Double", "Duration",
        "Encodable",
        "Encoder", "EncodingError", "Equatable", "Error", "Escapable", "Executor", "Float",
        "Float16", "Float80", "FloatingPoint", "GlobalActor", "Hashable", "Hasher",
        "Identifiable", "InlineArray", "Instant", "InstantProtocol", "Int", "Int128", "Int16",
        "Int32", "Int64", "Int8", "IteratorProtocol", "KeyPath", "KeyValuePairs", "LazySequence",
        "MainActor", "ManagedBuffer", "MemoryLayout", "Mirror", "MutableCollection", "Mutex",
        "Never",
        "ObjectIdentifier", "ObservableObject", "OpaquePointer", "Optional", "OptionSet",
        "PartialKeyPath", "Protocol", "RandomAccessCollection", "RandomNumberGenerator", "Range",
        "RangeExpression", "RawRepresentable", "Regex", "Repeated", "Result", "ReversedCollection",
        "Self", "Sendable", "Sequence", "Set", "SetAlgebra", "Slice", "Span", "StaticString",
        "Stride",
        "Strideable", "String", "StringProtocol", "Substring", "SuspendingClock", "Task",
        "TaskGroup",
        "TaskLocal", "TaskPriority", "TextOutputStream", "Type", "UInt", "UInt128", "UInt16",
        "UInt32", "UInt64",
        "UInt8", "Unicode", "Unmanaged", "UnsafePointer", "Void", "WritableKeyPath",
    ]

    private static let foundationTypes: Set<String> = [
        "AttributedString", "Bundle", "ByteCountFormatter", "CGFloat", "CGPoint", "CGRect",
        "CGSize", "Calendar", "CharacterSet", "Cancellable", "Data", "Date", "DateComponents",
        "DateFormatter", "DateInterval", "Decimal", "Dimension", "DispatchQueue", "FileHandle",
        "FileManager", "Formatter", "Host", "HTTPCookie", "HTTPURLResponse", "IndexPath",
        "IndexSet", "InputStream", "JSONDecoder", "JSONEncoder", "JSONSerialization", "Locale",
        "Measurement", "Notification", "NotificationCenter", "NumberFormatter", "Operation",
        "OperationQueue", "OutputStream", "PersonNameComponents", "Pipe", "Port", "Predicate",
        "Process", "ProcessInfo", "Progress", "Published", "Publisher", "RunLoop", "Scanner",
        "Stream", "Subscription",
        "Thread", "TimeInterval", "TimeZone", "Timer", "URL", "URLComponents", "URLQueryItem",
        "URLRequest", "URLResponse", "URLSession", "UUID", "Unit", "UserDefaults", "XMLParser",
    ]

    private static let interfaceTypes: Set<String> = [
        "Alignment", "Animation", "App", "Binding", "Button", "Color", "Divider", "Edge",
        "Environment", "Font", "Form", "Gradient", "Grid", "Group", "Image", "Label", "Layout",
        "Link", "List", "Menu", "Observable", "Path", "Picker", "Preview", "Scene", "Section",
        "Shape",
        "Slider", "Spacer", "State", "StateObject", "Stepper", "Tab", "Table", "Text", "TextField",
        "Toggle", "Transaction", "View", "Window",
    ]

    /// Public names of the runtime; a test compares them with its sources.
    static let runtimeTypes: Set<String> = [
        "APIClient", "APICredential", "APIError", "APIFailure", "APIRequest", "APIResponse",
        "APISecurity", "AccessTokenProvider", "AuthenticationFailure", "AuthorizationRequest",
        "Base64URL", "BodyStream", "CalendarDate", "CallChain", "CallContext", "CarriedOver",
        "ClientCertificate", "ClientConfiguration", "ClosureLogSink", "ConfigurationError",
        "ConfigurationLocation", "ConfigurationWarning", "DecodingFailure", "DeviceAuthorization",
        "FieldBox", "FieldType", "FieldValue", "FileLogSink", "FormBody", "Gateway",
        "GatewayConfiguration", "HTTPBody", "HTTPHeaders", "HTTPMethod", "HTTPRequest",
        "HTTPResponse", "IdempotencyKeys", "InMemoryTokenStore", "IncompleteModel", "Interceptor",
        "InvalidRequest", "JSONCoded", "JSONCustomCoded", "JSONError", "JSONNumber", "JSONObject",
        "JSONParameter", "JSONPathStep", "JSONReader", "JSONValue", "JSONWriter",
        "LoadedConfiguration", "LocalDateTime", "LogEntry", "LogFormat", "LogLevel", "LogRedaction",
        "LogSink", "LoggingConfiguration", "LoggingInterceptor", "Model", "ModelProtocol",
        "ModelStorage", "MultipartBody", "MultipartForm", "NestedParameter", "Nullable",
        "OAuthConfiguration", "OAuthLogin", "OAuthTokenProvider", "OpenEnum", "OpenEnumProtocol",
        "OperationCall", "PKCE", "PageItems", "PageLimits", "PageSequence", "PageStyle",
        "PagingError", "ParameterForm", "ParameterStyle", "ParameterValue", "PollState",
        "PollStyle", "PollingError", "PollingOptions", "ProxyConfiguration", "RateLimit",
        "RateLimitHeaders", "RedirectPolicy", "RequestBody", "RequestParameter", "ResponseBytes",
        "ResponseDecoding", "RetryAfter", "RetryInterceptor", "RetryOption", "RetryPolicy",
        "Schema", "Server", "ServerEvent", "ServerHeaderNames", "StandardErrorLogSink",
        "StaticToken", "Token", "TokenStore", "Transfer", "TransferProgress", "Transport",
        "TransportError", "URLSessionTransport", "Union", "UnionChoice", "UnionProtocol",
        "UnionTable",
    ]
}
