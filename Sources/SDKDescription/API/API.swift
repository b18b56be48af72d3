import SDKDocument

/// An API as the description means it, whatever the dialect: neutral, it knows no Swift.
///
/// Made by `Resolver` from one or several documents. Every part keeps the node that it came from, for
/// messages. Order is the description's order throughout.
package struct API: Sendable {
    /// `info.title`.
    package var title: String
    /// `info.version`.
    package var version: String
    /// `info.description`, or `info.summary` where there is none.
    package var description: String?
    /// `servers`, or what Swagger 2.0's `schemes`, `host` and `basePath` amount to.
    package var servers: [Server]
    /// What `tags` declares, then tags that only operations name, in order of first use.
    package var tags: [Tag]
    package var securitySchemes: [SecurityScheme]
    /// What operations ask for that say nothing; nil where the description doesn't say.
    package var security: [[String]]?
    /// Whether it describes schemes that neither it nor any operation mentions.
    package var leavesSecurityOpen = false
    package var operations: [Operation]
    /// Calls that the server makes (OpenAPI 3.1 §4.8.1), by their names instead of paths.
    package var webhooks: [Operation] = []
    /// The description itself.
    package var node: Node?
    /// The keys of extensions that were read.
    package var readExtensions: Set<String> = []
    /// How many operations the description has besides, which were reported and left out.
    package var operationsLeftOut = 0
    /// The named schemas: `components.schemas` or `definitions`, then schemas of other files that a
    /// `$ref` reaches.
    package var models: [Model]

    package init(
        title: String, version: String, description: String? = nil, servers: [Server] = [],
        tags: [Tag] = [], securitySchemes: [SecurityScheme] = [], operations: [Operation] = [],
        models: [Model] = []
    ) {
        self.title = title
        self.version = version
        self.description = description
        self.servers = servers
        self.tags = tags
        self.securitySchemes = securitySchemes
        self.operations = operations
        self.models = models
    }
}
