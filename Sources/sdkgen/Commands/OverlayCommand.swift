import SDKDocument
import SDKOutput
import SDKOverlay

/// `sdkgen overlay`.
struct OverlayCommand {
    private let spec: String?
    private let overlays: [String]
    private let isStrict: Bool

    init(_ words: [String]) throws {
        let arguments = try Arguments(
            words, options: ["--spec"], lists: ["--overlay"], flags: ["--strict"])
        guard arguments.operands.isEmpty else {
            throw UsageError("unexpected '\(arguments.operands[0])'")
        }
        overlays = arguments.list("--overlay")
        guard !overlays.isEmpty else { throw UsageError("no overlay: give --overlay") }
        spec = arguments.value("--spec")
        isStrict = arguments.has("--strict")
    }

    func run() throws -> ExitStatus {
        var diagnostics = Diagnostics()
        let files = try overlays.map { try Disk.read($0) }
        guard
            let path = spec
                ?? Overlay.extended(by: files[0], diagnostics: &diagnostics).map({
                    Paths.join(Paths.folder(of: overlays[0]), $0)
                })
        else {
            Terminal.printError(diagnostics.rendered())
            if diagnostics.hasErrors { return .findings }
            throw UsageError("no description: give --spec, or an overlay that extends a file")
        }
        let result = Overlay.read(
            try Disk.read(path), with: files, isStrict: isStrict, diagnostics: &diagnostics)
        Terminal.printError(diagnostics.rendered())
        guard let result, !diagnostics.hasErrors else { return .findings }
        Terminal.print(String(decoding: result.file.bytes, as: UTF8.self))
        return .fine
    }
}
