import Foundation
import Testing

@testable import SDKDiff
@testable import SDKDocument

/// The vendor's release notes of a version against what the comparison finds. The descriptions are
/// large and lie beside the checkout, not in it.
@Suite("The platform's descriptions")
struct PlatformComparisonTests {
    /// One line of the release notes, as a rule and a subject.
    struct Note: Hashable {
        var rule: String
        var subject: String
        var isMajor: Bool
    }

    private static let folder: URL? = {
        var url = URL(filePath: #filePath)
        while url.path != "/" {
            url.deleteLastPathComponent()
            let specs = url.appending(path: "shared/specs")
            let notes = specs.appending(path: "platform-14.0.0.changes.md")
            if FileManager.default.fileExists(atPath: notes.path) { return specs }
        }
        return nil
    }()

    private func source(_ name: String) throws -> SourceFile {
        let folder = try #require(Self.folder)
        let data = try Data(contentsOf: folder.appending(path: name))
        return SourceFile(path: name, bytes: [UInt8](data))
    }

    @Test(
        "Each change of the release notes is found",
        .enabled(if: folder != nil, "shared/specs is not beside the checkout"))
    func releaseNotes() throws {
        let comparison = try #require(
            Comparison.of(
                source("platform-13.0.0.swagger.json"), source("platform-14.0.0.swagger.json")))
        let text = try String(
            decoding: source("platform-14.0.0.changes.md").bytes, as: UTF8.self)
        let notes = Self.notes(text)
        #expect(notes.count == 50)
        let found = Dictionary(
            comparison.changes.map { ($0.rule.id + " " + $0.subject, $0) }
        ) { first, _ in first }
        let missing = notes.filter { found[$0.rule + " " + $0.subject] == nil }
        #expect(missing.map { $0.rule + " " + $0.subject } == [])
        // An optional parameter breaks neither the wire nor Swift calls, whatever the notes say.
        let major = notes.filter { found[$0.rule + " " + $0.subject]?.verdict == .major }
        #expect(
            major.map(\.subject).sorted() == [
                "CreateQueueRequest.whisperAudio", "Queue.whisperAudio", "UserQueue.whisperAudio",
            ])
    }

    private static func notes(_ text: String) -> [Note] {
        var notes: [Note] = []
        var heading = ""
        var isMajor = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") { isMajor = line.hasPrefix("# Major") }
            if line.hasPrefix("**"), let end = line.range(of: "** (") {
                heading = String(line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound])
            }
            guard line.hasPrefix("* "), !heading.isEmpty else { continue }
            let words = line.dropFirst(2).split(separator: " ").map(String.init)
            if let (rule, subject) = change(words, of: heading) {
                notes.append(Note(rule: rule, subject: subject, isMajor: isMajor))
            }
        }
        return notes
    }

    private static func change(
        _ words: [String], of heading: String
    ) -> (rule: String, subject: String)? {
        switch (words.first, words.last) {
        case ("Path", "added"): ("path-added", heading)
        case ("Model", "added"): ("model-added", heading)
        case ("Operation", "added"): ("operation-added", words[1] + " " + heading)
        case ("Parameter", "added"): ("parameter-added", heading + "?" + words[1])
        case ("Property", "removed"): ("property-removed", heading + "." + words[1])
        case ("Optional", "added"): ("property-added", heading + "." + words[2])
        case ("Enum", let property?):
            ("enum-value-added", heading + "." + property + "=" + words[2])
        default: nil
        }
    }
}
