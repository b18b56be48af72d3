import SDKDescription
import SDKDocument
import SDKEmission
import SDKOverlay
import SDKPlan

/// From bytes to files: the stages in their order, each with what it makes.
///
/// Pure: no disk, no clock, no environment. What takes time is told by `observe`.
package enum Pipeline {
    /// The stages of docs/architecture.md; the command itself reads and writes.
    package enum Stage: String, Sendable, CaseIterable {
        case read, parse, overlay, resolve, select, plan, divide, render, document, write
    }

    package static func run(
        _ input: Input, observe: (Stage) -> Void = { _ in }
    ) -> Output {
        var diagnostics = Diagnostics(isStrict: input.isStrict)
        func after<Result>(_ stage: Stage, _ result: Result) -> Result {
            observe(stage)
            return result
        }
        func failed() -> Output { Output(files: nil, counts: nil, diagnostics: diagnostics) }

        checkOptions(input, &diagnostics)
        let compiled = Templates(input, &diagnostics)
        guard let description = after(.parse, parse(input, &diagnostics)),
            let documents = after(.overlay, overlay(description, input, &diagnostics)),
            let templates = compiled,
            let whole = after(.resolve, resolve(documents, input, &diagnostics))
        else { return failed() }
        let (api, counts) = after(.select, select(whole, input, &diagnostics))
        let library = after(.plan, plan(api, input, &diagnostics))
        guard !diagnostics.stopsRun else { return failed() }
        let divided = after(.divide, DividedLibrary(library, input.modules))
        let files = after(.render, render(divided, input, templates, &diagnostics))
        let pages = after(.document, document(library, documents, input, templates, &diagnostics))
        guard !diagnostics.stopsRun else { return failed() }
        return Output(
            files: files, documentation: pages.reference, repository: pages.repository,
            counts: counts, diagnostics: diagnostics)
    }

    /// Diagnostics only; warnings count as errors.
    package static func lint(
        spec: SourceFile, overlays: [SourceFile] = [],
        load: @escaping (String) -> SourceFile? = { _ in nil },
        options: ResolveOptions = ResolveOptions()
    ) -> Diagnostics {
        var diagnostics = Diagnostics(isStrict: true)
        let main = Overlay.read(spec, with: overlays, isStrict: true, diagnostics: &diagnostics)
        guard let main else { return diagnostics }
        let documents = DocumentSet(main: main, load: load, diagnostics: &diagnostics)
        let resolver = Resolver(options: options)
        guard let api = resolver.resolve(documents, diagnostics: &diagnostics) else {
            return diagnostics
        }
        _ = Planner.plan(api, moduleName: "Module", diagnostics: &diagnostics)
        return diagnostics
    }
}
