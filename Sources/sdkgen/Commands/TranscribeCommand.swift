import SDKDocument
import SDKOutput
import SDKTranscribe

/// `sdkgen transcribe`.
struct TranscribeCommand {
    private let pages: [String]
    private let target: String?
    private let checked: String?
    private let expected: String?
    private let transcriber: Transcriber

    init(_ words: [String]) throws {
        let arguments = try Arguments(
            words, options: ["--into", "--check", "--expected", "--order"], flags: ["--texts"])
        guard !arguments.operands.isEmpty else { throw UsageError("transcribe needs a page") }
        pages = arguments.operands
        target = arguments.value("--into")
        checked = arguments.value("--check")
        expected = arguments.value("--expected")
        guard target == nil || checked == nil else {
            throw UsageError("--into and --check don't go together")
        }
        transcriber = Transcriber(
            order: try Self.order(arguments.value("--order")),
            replacesTexts: arguments.has("--texts"))
    }

    private static func order(_ text: String?) throws -> [PageDialect] {
        guard let text else { return PageDialect.newestFirst }
        return try text.split(separator: ",").map { name in
            guard let dialect = PageDialect(rawValue: name.lowercased()) else {
                throw UsageError("'\(name)' is no dialect of pages")
            }
            return dialect
        }
    }

    func run() throws -> ExitStatus {
        let files = try pages.map(Disk.read)
        if let checked { return try check(checked, against: files) }
        let existing = try target.map(Disk.read)
        let result = transcriber.transcribe(files, into: existing)
        Terminal.printError(result.diagnostics.rendered())
        guard let bytes = result.bytes, !result.diagnostics.hasErrors else { return .findings }
        guard let target else {
            Terminal.print(String(decoding: bytes, as: UTF8.self))
            return .fine
        }
        if bytes != existing?.bytes { try Disk.replace(target, with: bytes) }
        return .fine
    }

    private func check(_ path: String, against pages: [SourceFile]) throws -> ExitStatus {
        let found = AgreementCheck().check(
            try Disk.read(path), against: pages, expected: try expected.map(Disk.read))
        Terminal.printError(found.rendered())
        return found.hasErrors ? .findings : .fine
    }
}
