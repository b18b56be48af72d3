import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

/// A way in which the same page can be written, by hand or by another version of a generator.
struct PageVariant: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (String) -> String

    init(_ name: String, _ change: @escaping @Sendable (String) -> String) {
        testDescription = name
        self.change = change
    }

    /// Changes each line outside code.
    private static func lines(
        _ name: String, _ change: @escaping @Sendable (String) -> String
    ) -> PageVariant {
        PageVariant(name) { page in
            var isInCode = false
            return page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                let isFence = line.hasPrefix("```") || line.hasPrefix("~~~")
                if isFence { isInCode.toggle() }
                return isInCode || isFence ? String(line) : change(String(line))
            }.joined(separator: "\n")
        }
    }

    /// Changes the rows of tables.
    private static func rows(
        _ name: String, _ change: @escaping @Sendable (String) -> String
    ) -> PageVariant {
        lines(name) { $0.contains("|") && !$0.contains("||") ? change($0) : $0 }
    }

    static let all: [PageVariant] = [
        PageVariant("CRLF") { $0.replacing("\n", with: "\r\n") },
        PageVariant("CR") { $0.replacing("\n", with: "\r") },
        PageVariant("a byte order mark") { "\u{FEFF}" + $0 },
        PageVariant("no line end") { page in
            String(page.reversed().drop { $0 == "\n" }.reversed())
        },
        lines("spaces at the end") { $0 + "  " },
        lines("a tab at the end") { $0.isEmpty ? $0 : $0 + "\t" },
        lines("two blank lines") { $0.isEmpty ? "\n" : $0 },
        lines("headings that are closed") { line in
            line.hasPrefix("#") && !line.hasSuffix("#") ? line + " ##" : line
        },
        lines("dashes before items") { $0.hasPrefix("* ") ? "- " + $0.dropFirst(2) : $0 },
        lines("a comment at the end of a section") { line in
            line.hasPrefix("### ") ? "<!-- \(line.dropFirst(4)) -->\n\n" + line : line
        },
        rows("tabs in cells") { $0.replacing(" | ", with: "\t|\t") },
        rows("wide cells") { $0.replacing(" | ", with: "   |   ") },
        rows("no border at the end") { line in
            line.hasSuffix("| ") || !line.hasSuffix("|") || line.hasSuffix("|  |")
                ? line : String(line.dropLast())
        },
        rows("colons in rules") { line in
            line.contains("-----") ? line.replacing("-----", with: ":---") : line
        },
        lines("<br>") { $0.replacing("<br />", with: "<br>") },
        lines("<br/>") { $0.replacing("<br />", with: "<br/>") },
        lines("entities by number") {
            $0.replacing("&lt;", with: "&#60;").replacing("&gt;", with: "&#x3E;")
        },
        lines("brackets as they are") {
            $0.contains("<b>") || $0.contains("&lt;b")
                ? $0
                : $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        },
        lines("links to a site") { line in
            line.replacing(/\]\(([A-Za-z]+)(\.html)?(#[A-Za-z]*)?\)/) {
                "](https://docs.library.example/\($0.1).html\($0.3 ?? ""))"
            }
        },
        lines("spaces before") { $0.isEmpty || $0.hasPrefix("---") ? $0 : "  " + $0 },
        lines("escapes in paths") { line in
            line.contains("/api/")
                ? line.replacing("{", with: "\\{").replacing("}", with: "\\}") : line
        },
        PageVariant("longer fences") {
            $0.replacing("```", with: "````").replacing("~~~", with: "~~~~")
        },
    ]
}

@Suite("Ways to write the same page")
struct PageVariantTests {
    @Test("All say the same", arguments: PageForm.all, PageVariant.all)
    func same(_ form: PageForm, _ variant: PageVariant) throws {
        let pages = TranscribeCorpusTests.pages(form)
        let changed = pages.map { page in
            let text = String(decoding: page.bytes, as: UTF8.self)
            return SourceFile(path: page.path, bytes: Array(variant.change(text).utf8))
        }
        let expected = try #require(Transcriber(keys: .samples).transcribe(pages).bytes)
        let result = Transcriber(keys: .samples).transcribe(changed)
        let bytes = try #require(result.bytes, "\(result.diagnostics.rendered())")
        let (left, right) = (lines(expected), lines(bytes))
        #expect(left == right, "\(right.difference(from: left))")
    }

    private func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
