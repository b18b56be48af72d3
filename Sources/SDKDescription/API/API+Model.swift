extension API {
    /// A named schema.
    package struct Model: Sendable {
        /// The name as written: the key in `components.schemas` or `definitions`. A schema of another
        /// file that has no name there gets one from its file's name and its position in it.
        package var name: String
        /// What the Swift type is called after, when an override says so.
        package var swiftName: String?
        package var schema: Schema

        package init(name: String, swiftName: String? = nil, schema: Schema) {
            self.name = name
            self.swiftName = swiftName
            self.schema = schema
        }
    }
}
