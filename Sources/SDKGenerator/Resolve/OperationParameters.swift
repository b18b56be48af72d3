/// The parameters of an operation, sorted by what becomes of them.
struct OperationParameters {
    /// Those that go into the path, the query, a header or a cookie.
    var plain: [API.Parameter] = []
    /// Swagger 2.0's parameter with `in: body`.
    var body: Node?
    /// Swagger 2.0's parameters with `in: formData`.
    var form: [Node] = []
}
