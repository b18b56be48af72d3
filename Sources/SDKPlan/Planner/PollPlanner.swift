import SDKDocument

/// Plans methods that start an operation and ask until it is done, by the rules of the
/// configuration.
struct PollPlanner {
    private let rules: [PollRule]
    private let finder: PropertyFinder
    private(set) var diagnostics = Diagnostics()

    init(_ rules: [PollRule], _ finder: PropertyFinder) {
        self.rules = rules
        self.finder = finder
    }

    /// The services with such a method beside each operation that a rule starts.
    mutating func services(_ services: [Service]) -> [Service] {
        var found: [Int: [(index: Int, polling: Polling)]] = [:]
        var starts: Set<String> = []
        for rule in rules {
            guard let start = find(rule.start, in: services),
                let poll = find(rule.poll, in: services)
            else { continue }
            let operation = services[start.service].methods[start.method].operation
            guard !starts.contains(operation) else {
                report(rule.start, "'\(operation)' has a rule already")
                continue
            }
            guard start.service == poll.service else {
                report(rule.poll, "the two operations are in different services")
                continue
            }
            let methods = services[start.service].methods
            if let polling = polling(rule, methods[start.method], methods[poll.method]) {
                starts.insert(operation)
                found[start.service, default: []].append((start.method, polling))
            }
        }
        return services.enumerated().map { number, service in
            guard let found = found[number] else { return service }
            var service = service
            let names = Namer.runs(
                found.map { service.methods[$0.index].name }, beside: service.methodNames)
            for (entry, name) in zip(found, names) {
                service.methods[entry.index].polling = entry.polling
                service.methods[entry.index].polling?.name = name
            }
            return service
        }
    }

    private mutating func report(_ node: Node, _ text: String) {
        diagnostics.report(.pollingInvalid, at: node, text)
    }

    private mutating func find(
        _ node: Node, in services: [Service]
    ) -> (service: Int, method: Int)? {
        let id = node.string ?? ""
        for (number, service) in services.enumerated() {
            if let method = service.methods.firstIndex(where: {
                WireName($0.operation) == WireName(id)
            }) {
                return (number, method)
            }
        }
        report(node, "there is no operation '\(id)'")
        return nil
    }

    private mutating func polling(
        _ rule: PollRule, _ start: Method, _ poll: Method
    ) -> Polling? {
        guard let value = poll.result.type, !poll.result.isOptional else {
            report(rule.poll, "'\(poll.operation)' has no response that is always there")
            return nil
        }
        guard let arguments = arguments(rule, start, poll) else { return nil }
        var state: Polling.State?
        if let node = rule.state {
            state = self.state(node, rule, of: value)
            if state == nil { return nil }
        }
        let names = start.overloads.flatMap { $0.arguments.map(\.name) }
        let options = Namer.added("polling", beside: names)
        return Polling(
            name: start.name, poll: poll.name,
            isDeprecated: start.isDeprecated || poll.isDeprecated, value: value,
            arguments: arguments, state: state, options: options,
            progress: Namer.added("progress", beside: names + [options]))
    }

    // MARK: - What the request that asks is made with

    private mutating func arguments(
        _ rule: PollRule, _ start: Method, _ poll: Method
    ) -> [Polling.Passed]? {
        for (parameter, property) in rule.arguments
        where !poll.arguments.contains(where: { $0.isParameter(parameter) }) {
            report(property, "'\(poll.operation)' has no parameter '\(parameter)'")
            return nil
        }
        var passed: [Polling.Passed] = []
        var names = start.overloads.flatMap { $0.arguments.map(\.name) }
        for argument in poll.arguments {
            let source: Polling.Passed.Source
            if let (_, node) = rule.arguments.first(where: { argument.isParameter($0.parameter) }) {
                let local = Namer.added(argument.name.text, beside: names)
                names.append(local)
                guard let found = property(node, of: start, for: argument, local) else {
                    return nil
                }
                source = found
            } else if let other = start.arguments.first(where: { $0.fits(argument) }) {
                source = .argument(other.name)
            } else if argument.isRequired {
                report(
                    rule.poll,
                    "'\(argument.wireName)' of '\(poll.operation)' is required; neither 'arguments' nor '\(start.operation)' has it"
                )
                return nil
            } else {
                continue
            }
            passed.append(Polling.Passed(name: argument.name, source: source))
        }
        return passed
    }

    private mutating func property(
        _ node: Node, of start: Method, for argument: Argument, _ local: MemberName
    ) -> Polling.Passed.Source? {
        let name = node.string ?? ""
        let wanted = argument.type.resolved
        guard let result = start.result.type, !start.result.isOptional,
            let path = finder.path(name, of: result, { _ in true }), !path.steps.isEmpty
        else {
            report(node, "the response of '\(start.operation)' has no property '\(name)'")
            return nil
        }
        if path.type.resolved == wanted { return .property(path, .plain, local: local) }
        guard wanted.isText, let wording = finder.wording(of: path.type) else {
            report(node, "'\(name)' has another type than '\(argument.wireName)'")
            return nil
        }
        return .property(path, wording, local: local)
    }

    // MARK: - How a response tells

    private mutating func state(
        _ node: Node, _ rule: PollRule, of value: SwiftType
    ) -> Polling.State? {
        let name = node.string ?? ""
        guard let path = finder.path(name, of: value, { _ in true }), !path.steps.isEmpty else {
            report(node, "the response has no property '\(name)'")
            return nil
        }
        guard let wording = finder.wording(of: path.type) else {
            report(node, "'\(name)' is neither text nor a whole number nor true or false")
            return nil
        }
        let known = finder.enumeration(path.type)?.values.map { WireName($0.wireText) }
        var words: Set<WireName> = []
        for value in rule.done + rule.failed + (rule.running ?? []) {
            guard let word = PollRule.word(value) else { continue }
            if !words.insert(WireName(word)).inserted {
                report(value, "'\(word)' can't mean two things")
            } else if let known, !known.contains(WireName(word)) {
                diagnostics.report(.pollingValueUnknown, at: value, word, name)
            }
        }
        return Polling.State(
            path: path, wording: wording, done: rule.done.compactMap(PollRule.word),
            failed: rule.failed.compactMap(PollRule.word),
            running: rule.running?.compactMap(PollRule.word))
    }
}

extension Service {
    /// The names of all that its operations made so far.
    fileprivate var methodNames: [MemberName] {
        methods.flatMap { [$0.name] + [$0.stream?.name, $0.paging?.name].compactMap { $0 } }
    }
}

extension Argument {
    /// The name in the description of the parameter that it is; empty for a body.
    fileprivate var wireName: String {
        if case .parameter(let role) = role { role.wireName } else { "" }
    }

    fileprivate func isParameter(_ name: String) -> Bool {
        if case .parameter(let role) = role {
            WireName(role.wireName) == WireName(name)
        } else {
            false
        }
    }

    /// Whether it can be given for a parameter of another operation that has its name.
    fileprivate func fits(_ other: Argument) -> Bool {
        guard case .parameter(let role) = role, other.isParameter(role.wireName),
            case .parameter(let otherRole) = other.role, otherRole.location == role.location
        else { return false }
        return type.resolved == other.type.resolved && (isRequired || !other.isRequired)
    }
}
