import SDKPlan

/// The modules that a file needs: an import that nothing public uses is a warning.
struct Imports {
    /// The module that the file belongs to.
    private let module: String
    private let map: ModuleMap
    private var needsFoundation = false
    private var needsRuntime = false
    private var needsStreams = false
    /// Whether the file needs what the runtime shows to generated code alone.
    private var needsMachinery = false
    /// Other modules of the same library.
    private var siblings: Set<String> = []

    init(for module: String, _ map: ModuleMap) {
        self.module = module
        self.map = map
    }

    mutating func add(_ type: SwiftType) {
        switch type {
        case .builtin(.date), .builtin(.data), .builtin(.decimal): needsFoundation = true
        case .builtin(.string), .builtin(.bool), .builtin(.int), .builtin(.int64),
            .builtin(.uint64), .builtin(.double):
            break
        case .named(let name, _):
            let home = map.module(of: name)
            if home != module { siblings.insert(home) }
        case .builtin(.calendarDate), .builtin(.localDateTime), .builtin(.json),
            .builtin(.base64URL), .builtin(.multipart), .builtin(.file):
            needsRuntime = true
        case .array(let inner), .dictionary(let inner): add(inner)
        case .nullable(let inner):
            needsRuntime = true
            add(inner)
        }
    }

    mutating func add(module name: String) {
        if name != module { siblings.insert(name) }
    }

    mutating func addRuntime() { needsRuntime = true }

    mutating func add(_ type: TypeDeclaration) {
        addRuntime(for: type)
        type.forEachType { add($0) }
    }

    mutating func add(_ methods: [Method], _ types: [TypeDeclaration]) {
        needsRuntime = true
        for method in methods {
            method.forEachType { add($0) }
            if !method.result.otherTypes.isEmpty { needsFoundation = true }
        }
        needsStreams = methods.contains { $0.stream != nil }
        for type in types { add(type) }
    }

    /// All declarations but an alias are made of the runtime's.
    private mutating func addRuntime(for type: TypeDeclaration) {
        switch type.kind {
        case .alias: break
        case .multipart, .headers, .events: needsRuntime = true
        case .model, .enumeration, .union:
            needsRuntime = true
            needsMachinery = true
        }
        for nested in type.nested { addRuntime(for: nested) }
    }

    var isEmpty: Bool { !needsFoundation && !needsRuntime && siblings.isEmpty }

    /// The declarations, in the order of the modules.
    var lines: [String] {
        siblings.union(needsFoundation ? ["Foundation"] : [])
            .union(needsRuntime ? [RuntimeTarget.runtime.name] : [])
            .union(needsStreams ? [RuntimeTarget.streams.name] : []).sorted().map { name in
                let isRuntime = needsMachinery && name == RuntimeTarget.runtime.name
                return (isRuntime ? "@_spi(Generated) " : "") + "public import " + name
            }
    }
}
