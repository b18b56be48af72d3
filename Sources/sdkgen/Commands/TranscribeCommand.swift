import SDKDocument
import SDKOutput
import SDKTranscribe

/// `sdkgen transcribe`.
struct TranscribeCommand {
    private let pages: [String]
    private let target: String?
    private let checked: String?
    private let expected: String?
    private let arguments: Arguments
    private let dialect: PageDialect?
    private let order: [PageDialect]

    init(_ words: [String]) throws {
        arguments = try Arguments(
            words,
            options: ["--config", "--into", "--check", "--expected", "--dialect", "--order"],
            flags: ["--texts"])
        guard !arguments.operands.isEmpty else { throw UsageError("transcribe needs a page") }
        pages = arguments.operands
        target = arguments.value("--into")
        checked = arguments.value("--check")
        expected = arguments.value("--expected")
        guard target == nil || checked == nil else {
            throw UsageError("--into and --check don't go together")
        }
        dialect = try arguments.value("--dialect").map(Self.dialect)
        order = try arguments.value("--order").map(Self.order) ?? PageDialect.newestFirst
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
        var diagnostics = Diagnostics()
        let options = try ConfigurationFile.options(
            arguments, beside: target ?? checked, diagnostics: &diagnostics)
        guard let extensions = options?.extensions else {
            Terminal.printError(diagnostics.rendered())
            return .findings
        }
        let keys = DescriptionKeys(
            methodName: extensions.methodName, permissions: extensions.permissions)
        if let checked { return try check(checked, against: files, keys) }
        let existing = try target.map(Disk.read)
        let transcriber = Transcriber(
            order: order, assumedDialect: dialect, replacesTexts: arguments.has("--texts"),
            keys: keys)
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

    private func check(
        _ path: String, against pages: [SourceFile], _ keys: DescriptionKeys
    ) throws -> ExitStatus {
        let found = AgreementCheck(assumedDialect: dialect, keys: keys).check(
            try Disk.read(path), against: pages, expected: try expected.map(Disk.read))
        Terminal.printError(found.rendered())
        return found.hasErrors ? .findings : .fine
    }
}
