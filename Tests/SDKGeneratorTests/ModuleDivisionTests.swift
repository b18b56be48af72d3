import Foundation
import Testing

@testable import SDKDescription
@testable import SDKDocument
@testable import SDKPlan

@Suite(
    "A module for each tag",
    .enabled(
        if: FileManager.default.fileExists(atPath: PlatformSpec.url.path),
        "shared/specs is not beside the checkout"))
struct ModuleDivisionTests {
    private static let library: Library? = {
        guard let data = try? Data(contentsOf: PlatformSpec.url) else { return nil }
        var diagnostics = Diagnostics()
        let spec = SourceFile(path: "spec.json", bytes: [UInt8](data))
        return Resolver().resolve(spec, diagnostics: &diagnostics).map {
            Planner.plan($0, moduleName: "Platform", diagnostics: &diagnostics)
        }
    }()

    private func modules() throws -> (Library, [LibraryModule]) {
        let library = try #require(Self.library)
        return (library, ModuleDivider.modules(of: library, .tags))
    }

    @Test("Each service and each type stands in one module") func complete() throws {
        let (library, modules) = try modules()
        let services = modules.flatMap(\.services).map(\.name.text)
        #expect(services.sorted() == library.services.map(\.name.text).sorted())
        let types = modules.flatMap(\.types).map(\.name.text)
        #expect(types.sorted() == library.types.map(\.name.text).sorted())
    }

    @Test("A module uses types of the modules that it imports, and none that imports it")
    func layered() throws {
        let (library, modules) = try modules()
        let map = ModuleMap(modules, standard: library.moduleName)
        var seen: Set<String> = []
        for module in modules {
            #expect(seen.isSuperset(of: module.imports), "\(module.name) comes too early")
            let known = Set(module.imports).union([module.name])
            var used: Set<String> = []
            for type in module.types {
                type.forEachType { used.formUnion($0.spelled.map(map.module(of:))) }
            }
            for service in module.services {
                service.forEachType { used.formUnion($0.spelled.map(map.module(of:))) }
            }
            #expect(known.isSuperset(of: used), "\(module.name) uses more than it imports")
            seen.insert(module.name)
        }
    }

    @Test("A model of the shared module is reached from two tags, or from an error") func shared()
        throws
    {
        let (library, modules) = try modules()
        let shared = try #require(modules.first { $0.role == .shared })
        let own = modules.filter { $0.role == .tag }.reduce(0) { $0 + $1.types.count }
        #expect(!shared.types.isEmpty)
        #expect(own > shared.types.count)
        #expect(Set(modules.map { $0.name.lowercased() }).count == modules.count)
        #expect(modules.last?.role == .umbrella && modules.last?.name == library.moduleName)
        #expect(modules.last?.imports == modules.dropLast().map(\.name).sorted())
    }
}
