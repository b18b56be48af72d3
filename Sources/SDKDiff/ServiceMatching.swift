import SDKDescription
import SDKDocument
import SDKPlan

/// The services of two descriptions. One whose tag is spelled another way and has the same name in Swift
/// is the same service.
struct ServiceMatching {
    private let serviceTags: Pair<ServiceTags>
    /// The new spellings of tags, by the old ones.
    private let respelled: [WireName: WireName]
    /// The tags that services are made of, in the spelling of the new description where both have them.
    let tags: Pair<Set<WireName>>

    init(_ apis: Pair<API>) {
        let serviceTags = apis.map(ServiceTags.init)
        self.serviceTags = serviceTags
        let old = Set(apis.old.operations.map { WireName(serviceTags.old.tag(of: $0)) })
        let new = Set(apis.new.operations.map { WireName(serviceTags.new.tag(of: $0)) })
        let added = Dictionary(grouping: new.subtracting(old)) { Namer.service($0.text) }
        let removed = Dictionary(grouping: old.subtracting(new)) { Namer.service($0.text) }
        var respelled: [WireName: WireName] = [:]
        for (name, tags) in removed where tags.count == 1 {
            if let others = added[name], others.count == 1 { respelled[tags[0]] = others[0] }
        }
        self.respelled = respelled
        tags = Pair(Set(old.map { respelled[$0] ?? $0 }), new)
    }

    /// A tag of the old description in the spelling of the new one.
    func old(_ tag: String) -> WireName { respelled[WireName(tag)] ?? WireName(tag) }

    func old(_ operation: API.Operation) -> WireName {
        old(serviceTags.old.tag(of: operation))
    }

    func new(_ operation: API.Operation) -> WireName {
        WireName(serviceTags.new.tag(of: operation))
    }
}
