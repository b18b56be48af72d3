/// What one page says about one model.
struct StatedModel: Sendable {
    var name: Stated<String>
    var text: Stated<String>?
    var properties: [StatedField]
    /// The values, if the model is an enumeration.
    var values: [String]?
}
