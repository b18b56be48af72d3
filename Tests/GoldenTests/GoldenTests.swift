import Testing

/// Compares what the generator makes of each case with what is recorded.
@Suite struct GoldenTests {
    @Test("There are cases")
    func casesAreFound() {
        #expect(GoldenCase.all.count >= 60)
    }

    @Test("Files and diagnostics are the recorded ones", arguments: GoldenCase.all)
    func matches(_ goldenCase: GoldenCase) throws {
        let outcome = goldenCase.outcome
        let diagnostics = outcome.diagnostics.rendered()
        guard !Recording.isOn else {
            return try record(outcome.files, diagnostics, of: goldenCase)
        }
        let scratch = Recording.scratch.folder(goldenCase.name)
        try scratch.replace(with: [:])
        let files = try Mismatch(of: outcome.files, from: goldenCase.expected, scratch: scratch)
        if !files.lines.isEmpty { Issue.record("\(goldenCase.name)\n\(files.text)") }
        if diagnostics != goldenCase.expectedDiagnostics {
            try scratch.write(Array(diagnostics.utf8), at: "diagnostics.txt")
            let recorded = goldenCase.folder.url.appendingPathComponent("diagnostics.txt").path
            let made = scratch.url.appendingPathComponent("diagnostics.txt").path
            Issue.record("\(goldenCase.name)\ndiff -u '\(recorded)' '\(made)'\n\(diagnostics)")
        }
    }

    @Test("The same run gives the same bytes", arguments: GoldenCase.all.prefix(5))
    func isDeterministic(_ goldenCase: GoldenCase) {
        #expect(goldenCase.run().files == goldenCase.outcome.files)
    }

    /// `try await ThingsAPI.getThing(id:)` without an instance would compile, and send nothing.
    @Test("Nothing of a service looks like sending without an instance", arguments: GoldenCase.all)
    func needsInstance(_ goldenCase: GoldenCase) {
        for (path, bytes) in goldenCase.outcome.files where path.contains("APIs/") {
            var isService = false
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                if line.hasPrefix("extension ") { isService = !line.contains(".Requests ") }
                if line.hasPrefix("    public static func "), isService {
                    Issue.record("\(path): \(line)")
                }
            }
        }
    }

    @Test("Recording is no pass")
    func recordingFails() {
        #expect(!Recording.isOn, "re-recorded: review the diff, then run again without recording")
    }

    private func record(
        _ files: [String: [UInt8]], _ diagnostics: String, of goldenCase: GoldenCase
    ) throws {
        // A case that shares its files with another one must not change them.
        if goldenCase.folder.bytes(at: "same-as") == nil {
            try goldenCase.folder.folder("expected").replace(with: files)
        }
        if diagnostics.isEmpty {
            try goldenCase.folder.remove("diagnostics.txt")
        } else {
            try goldenCase.folder.write(Array(diagnostics.utf8), at: "diagnostics.txt")
        }
    }
}
