/// The vendor's keys for what OpenAPI has no word for. They are what the vendor's own descriptions
/// use, so a description made of pages can stand beside them; nothing else of the vendor's is
/// needed to write one.
enum ExtensionKeys {
    static let permissions = "x-inin-requires-permissions"
    static let methodName = "x-purecloud-method-name"
}
