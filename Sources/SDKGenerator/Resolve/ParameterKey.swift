/// What tells the parameters of an operation apart.
struct ParameterKey: Hashable {
    let name: WireName
    /// `in` as written.
    let place: String

    init?(_ node: Node) {
        guard let name = node["name"]?.string, let place = node["in"]?.string else { return nil }
        self.name = WireName(name)
        self.place = place
    }
}
