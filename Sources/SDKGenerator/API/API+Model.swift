extension API {
    /// A named schema.
    public struct Model: Sendable {
        /// The name as written: the key in `components.schemas` or `definitions`. A schema of another
        /// file that has no name there gets one from its file's name and its place in it.
        public var name: String
        /// What the Swift type is called after, when an override says so.
        public var swiftName: String?
        public var schema: Schema

        public init(name: String, swiftName: String? = nil, schema: Schema) {
            self.name = name
            self.swiftName = swiftName
            self.schema = schema
        }
    }
}
