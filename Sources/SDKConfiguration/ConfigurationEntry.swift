/// One setting as it was read.
struct ConfigurationEntry: Hashable, Sendable {
    /// Empty for a setting outside any section.
    var section: String
    var name: String
    /// `nil` for a setting without a value.
    var value: String?
    /// The name for messages: ``section`` and ``name`` unless given.
    var key: String
    var location: ConfigurationLocation

    init(
        section: String, name: String, value: String?, key: String? = nil,
        location: ConfigurationLocation
    ) {
        self.section = section
        self.name = name
        self.value = value
        self.key = key ?? (section.isEmpty ? name : "\(section).\(name)")
        self.location = location
    }
}
