import Testing

@testable import SDKDocument
@testable import SDKTranscribe

/// Whatever a page looks like, it is read to its end, and what comes out is a description.
@Suite struct TranscribeRobustnessTests {
    private static let names = PageFixture.apiPages + PageFixture.modelPages

    private func read(_ bytes: [UInt8]) {
        var diagnostics = Diagnostics()
        _ = PageSet([SourceFile(path: "page.md", bytes: bytes)]).read(diagnostics: &diagnostics)
    }

    private func transcribe(_ bytes: [UInt8], into description: SourceFile? = nil) throws {
        let page = SourceFile(path: "page.md", bytes: bytes)
        let result = Transcriber(keys: .samples).transcribe([page], into: description)
        guard let bytes = result.bytes else {
            #expect(result.diagnostics.hasErrors)
            return
        }
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "spec.json", bytes: bytes)
        let document = DocumentReader.read(file, diagnostics: &diagnostics)
        #expect(document != nil && diagnostics.isEmpty, "\(diagnostics.rendered())")
        #expect(Transcriber(keys: .samples).transcribe([page], into: file).bytes == file.bytes)
        _ = AgreementCheck(keys: .samples).check(file, against: [page])
    }

    /// Two rows whose names have no letters are one property, the first time too.
    @Test func namesWithoutLetters() throws {
        let text = """
            # Reader

            ## Properties

            |Name | Type | Description | Notes|
            |------------ | ------ Type | Description  | Notes|
            |------------- | ------------- | -------------
            | **body** | **str**| What to lend |  |

            """
        try transcribe(Array(text.utf8))
    }

    /// A default is a number where JSON has one like it, and a text where it hasn't.
    @Test(arguments: [
        ("integer", "03", #""03""#), ("integer", "+3", #""+3""#), ("integer", "-3", "-3"),
        ("number", "03.5", #""03.5""#), ("number", ".5", #"".5""#), ("number", "5.", #""5.""#),
        ("number", "1e5", "1e5"), ("number", "0x1", #""0x1""#), ("number", "NaN", #""NaN""#),
    ])
    func numbersOfDefaults(_ type: String, _ text: String, _ json: String) {
        var bytes: [UInt8] = []
        PageType.scalar(type, format: nil).draft(ofDefault: text).write(
            to: &bytes, style: JSONStyle(), indentation: nil)
        #expect(String(decoding: bytes, as: UTF8.self) == json)
    }

    /// Every seventh prefix, to be quick: over the pages, that meets every place of a line.
    @Test(arguments: names)
    func prefixes(_ name: String) throws {
        let page = try PageFixture.page(name)
        let dialect = try #require(Transcriber.dialects(of: [page]).first?.dialect)
        for length in stride(from: name.utf8.count % 7, to: page.bytes.count, by: 7) {
            var diagnostics = Diagnostics()
            let scanner = PageScanner(Array(page.bytes[..<length]))
            let facts = PageReader.read(
                scanner, file: name, dialect: dialect, diagnostics: &diagnostics)
            // A name that is cut off can make one more of a row and its section.
            #expect(facts.operations.count <= 5)
        }
    }

    @Test(arguments: names)
    func prefixesOfLines(_ name: String) throws {
        let description = try PageFixture.page("loans.openapi.json")
        let bytes = try PageFixture.page(name).bytes
        for (length, byte) in bytes.enumerated() where byte == 0x0A {
            let prefix = Array(bytes[..<length])
            if length % 9 == 0 { try transcribe(prefix) }
            if length % 9 == 1 { try transcribe(prefix, into: description) }
        }
    }

    @Test(arguments: names)
    func linesLostDoubledAndMixed(_ name: String) throws {
        var random = SplitMix64(state: UInt64(name.utf8.count))
        let lines = try PageFixture.page(name).bytes.split(
            separator: 0x0A, omittingEmptySubsequences: false)
        for _ in 0..<15 {
            var changed = lines
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let place = Int.random(in: 0..<changed.count, using: &random)
                let other = Int.random(in: 0..<changed.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: changed.remove(at: place)
                case 1: changed.insert(changed[place], at: place)
                default: changed.swapAt(place, other)
                }
            }
            try transcribe(Array(changed.joined(separator: [0x0A])))
        }
    }

    @Test(arguments: names)
    func bytesChanged(_ name: String) throws {
        var random = SplitMix64(state: 7)
        let bytes = try PageFixture.page(name).bytes
        for _ in 0..<30 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                let place = Int.random(in: 0..<changed.count, using: &random)
                changed[place] = UInt8.random(in: 0...255, using: &random)
            }
            read(changed)
            read(changed.shuffled(using: &random))
        }
    }

    /// Long rows of one mark cost no more than their length.
    @Test(arguments: [
        "[", "|", "`", "&", "<", "*", "(", "{", "#", "\\", "> ", "[default to ", "~~~\n", "* x\n",
    ])
    func longRows(_ mark: String) throws {
        let row = String(repeating: mark, count: 1000)
        let text = """
            ```java
            ```
            # **getLoans**
            Wraps GET /api/v1/loans
            Requires ANY permissions:
            \(row)
            ### Parameters
            | Name | Type | Description | Notes |
            | x | \(row) | \(row) | \(row)
            ### Return type
            \(row)
            """
        try transcribe(Array(text.utf8))
    }
}

/// A small generator of random numbers, the same on every platform.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
