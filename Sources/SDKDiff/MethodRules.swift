import SDKDescription
import SDKDocument
import SDKPlan

/// The rules of the configuration that make further methods of operations, and a comparison of what
/// they make of two descriptions.
package struct MethodRules: Sendable {
    package var paging: [PageRule] = []
    package var polling: [PollRule] = []

    package init(paging: [PageRule] = [], polling: [PollRule] = []) {
        self.paging = paging
        self.polling = polling
    }

    /// A method that a rule made, of an operation.
    private struct Made: Sendable {
        var operation: API.Operation
        /// Whether it walks over pages or asks until something is done.
        var kind: String
        var text: String
    }

    func compare(_ apis: Pair<API>, _ changes: ChangeList) {
        guard !paging.isEmpty || !polling.isEmpty else { return }
        let made = apis.both.concurrentMap(methods)
        let others = apis.map { Set($0.operations.map(Self.key)) }
        let found = Matching(Pair(made[0], made[1])) { [$0.kind, Self.key($0.operation)] }
        // An operation that is wholly new or gone is told as such.
        for method in found.removed where others.new.contains(Self.key(method.operation)) {
            changes.report(
                .ruleMethodRemoved, Subject(method.operation.subject), [method.text],
                old: method.operation.node)
        }
        for method in found.added where others.old.contains(Self.key(method.operation)) {
            changes.report(
                .ruleMethodAdded, Subject(method.operation.subject), [method.text],
                new: method.operation.node)
        }
        for method in found.common where method.old.text != method.new.text {
            changes.report(
                .ruleMethodChanged, Subject(method.new.operation.subject),
                method.map(\.text).both, at: method.map(\.operation.node))
        }
    }

    private static func key(_ operation: API.Operation) -> String {
        operation.method + " " + PathNames.template(operation.path)
    }

    private func methods(_ api: API) -> [Made] {
        var diagnostics = Diagnostics()
        let library = Planner.plan(
            api, moduleName: "Module", paging: paging, polling: polling, diagnostics: &diagnostics)
        let operations = Dictionary(api.operations.map { ($0.subject, $0) }) { first, _ in first }
        let scope = SpellingScope(modules: ModuleMap("Module"))
        return library.services.flatMap { service -> [Made] in
            let scope = scope.within(service)
            return service.methods.flatMap { method -> [Made] in
                guard let operation = operations[method.httpMethod + " " + method.path] else {
                    return []
                }
                var made: [Made] = []
                if let paging = method.paging {
                    let page = scope.spell(paging.page)
                    let item = scope.spell(paging.item)
                    made.append(
                        Made(
                            operation: operation, kind: "paging",
                            text: "\(paging.name.declared), of \(item) in \(page)"))
                }
                if let polling = method.polling {
                    made.append(
                        Made(
                            operation: operation, kind: "polling",
                            text: "\(polling.name.declared), of \(scope.spell(polling.value))"))
                }
                return made
            }
        }
    }
}
