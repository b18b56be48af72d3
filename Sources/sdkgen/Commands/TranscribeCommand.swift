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
    private let agreement: AgreementCheck

    init(_ words: [String]) throws {
        let arguments = try Arguments(
            words, options: ["--into", "--check", "--expected", "--dialect", "--order"],
            flags: ["--texts"])
        guard !arguments.operands.isEmpty else { throw UsageError("transcribe needs a page") }
        pages = arguments.operands
        target = arguments.value("--into")
        checked = arguments.value("--check")
        expected = arguments.value("--expected")
        guard target == nil || checked == nil else {
            throw UsageError("--into and --check don't go together")
        }
        let dialect = try arguments.value("--dialect").map(Self.dialect)
        transcriber = Transcriber(
            order: try arguments.value("--order").map(Self.order) ?? PageDialect.newestFirst,
            assumedDialect: dialect, replacesTexts: arguments.has("--texts"))
        agreement = AgreementCheck(assumedDialect: dialect)
    }

    private static func order(_ text: String) throws -> [PageDialect] {
        try text.split(separator: ",").map { try dialect(String($0)) }
    }

    private static func dialect(_ name: String) throws -> PageDialect {
        guard let dialect = PageDialect(rawValue: name.lowercased()), dialect.isRead else {
            let names = PageDialect.newestFirst.map(\.rawValue).joined(separator: ", ")
            throw UsageError("'\(name)' is no dialect of pages; there are \(names)")
        }
        return dialect
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
        let found = agreement.check(
            try Disk.read(path), against: pages, expected: try expected.map(Disk.read))
        Terminal.printError(found.rendered())
        return found.hasErrors ? .findings : .fine
    }
}
