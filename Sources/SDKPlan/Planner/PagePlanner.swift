import SDKDocument

/// Plans methods that walk over the pages of listings, by the rules of the configuration.
struct PagePlanner {
    private let rules: [PageRule]
    private let finder: PropertyFinder
    private var used: Set<Int> = []

    init(_ rules: [PageRule], _ finder: PropertyFinder) {
        self.rules = rules
        self.finder = finder
    }

    /// The services with such a method beside each operation that a rule holds for.
    mutating func services(
        _ services: [Service], diagnostics: inout Diagnostics
    ) -> [Service] {
        let planned = services.map { service in
            var service = service
            let found = service.methods.indices.compactMap { index in
                paging(service.methods[index]).map { (index: index, paging: $0) }
            }
            let names = Namer.walks(
                found.map { service.methods[$0.index].name },
                beside: service.methods.map(\.name) + service.methods.compactMap(\.stream?.name))
            for (entry, name) in zip(found, names) {
                service.methods[entry.index].paging = entry.paging.named(name)
            }
            return service
        }
        for (index, rule) in rules.enumerated() where !used.contains(index) {
            if let node = rule.node { diagnostics.report(.pagingUnused, at: node) }
        }
        return planned
    }

    private mutating func paging(_ method: Method) -> Unnamed? {
        guard method.httpMethod == "GET", let page = method.result.type, !method.result.isOptional
        else { return nil }
        for (index, rule) in rules.enumerated() {
            guard let items = items(of: page, rule.items),
                case .array(let item) = items.type.resolved,
                let style = style(rule, of: method, page)
            else { continue }
            used.insert(index)
            return Unnamed(
                page: page, item: item, style: style, items: items,
                total: rule.total.flatMap { finder.path($0, of: page) { $0.isWholeNumber } })
        }
        return nil
    }

    /// What there is before the names of a service's methods are settled.
    private struct Unnamed {
        var page: SwiftType
        var item: SwiftType
        var style: Paging.Style
        var items: PropertyPath
        var total: PropertyPath?

        func named(_ name: MemberName) -> Paging {
            Paging(name: name, page: page, item: item, style: style, items: items, total: total)
        }
    }

    private func style(_ rule: PageRule, of method: Method, _ page: SwiftType) -> Paging.Style? {
        let parameter = rule.parameter ?? ""
        let hasParameter = method.arguments.contains { argument in
            guard case .parameter(let role) = argument.role else { return false }
            return role.location == .query && WireName(role.wireName) == WireName(parameter)
        }
        switch rule.style {
        case .link: return .link
        case .address:
            guard let next = rule.next, let path = finder.path(next, of: page, { $0.isText }) else {
                return nil
            }
            return .address(path)
        case .cursor:
            guard hasParameter, let next = rule.next,
                let path = finder.path(next, of: page, { $0.isText || $0.isWholeNumber })
            else { return nil }
            return .cursor(parameter: parameter, path)
        case .page:
            guard hasParameter else { return nil }
            return .page(
                parameter: parameter,
                count: rule.pageCount.flatMap { finder.path($0, of: page) { $0.isWholeNumber } })
        case .offset: return hasParameter ? .offset(parameter: parameter) : nil
        }
    }

    private func items(of page: SwiftType, _ name: String?) -> PropertyPath? {
        if let name { return finder.path(name, of: page) { $0.isArray } }
        if page.resolved.isArray { return PropertyPath(steps: [], type: page) }
        let lists = finder.model(page)?.properties.filter { $0.type.resolved.isArray } ?? []
        guard lists.count == 1, let list = lists.first else { return nil }
        return PropertyPath(
            steps: [PropertyPath.Step(name: list.name, isOptional: list.isOptional)],
            type: list.type)
    }
}

extension SwiftType {
    fileprivate var isArray: Bool { if case .array = self { true } else { false } }
}
