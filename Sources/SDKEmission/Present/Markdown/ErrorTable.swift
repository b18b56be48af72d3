import SDKDocument
import SDKPlan

/// The error responses of a service's methods. What most of them have in common is said once.
struct ErrorTable {
    private struct Entry: Hashable {
        var code: String
        var text: String
    }

    /// Rows of the table, sorted by status.
    private(set) var rows: [String] = []
    private var common: Set<Entry> = []

    var isEmpty: Bool { rows.isEmpty }

    init(_ service: Service) {
        var counts: [Entry: Int] = [:]
        for failure in service.methods.lazy.flatMap(\.failures) {
            counts[Self.entry(failure), default: 0] += 1
        }
        // One in ten is enough to be no peculiarity of one method.
        let least = service.methods.count > 2 ? max(2, service.methods.count / 10) : 1
        let shared = counts.filter { $0.value >= least }.keys.sorted {
            ($0.code, $0.text) < ($1.code, $1.text)
        }
        common = Set(shared)
        rows = shared.map { MarkdownPresenter.row([$0.code, $0.text]) }
    }

    /// What a method's error response means, where the table doesn't say it.
    func peculiarity(_ failure: Method.Failure) -> String? {
        let entry = Self.entry(failure)
        return common.contains(entry) || entry.text.isEmpty ? nil : entry.text
    }

    private static func entry(_ failure: Method.Failure) -> Entry {
        var text = failure.description.map { MarkdownText.inline($0, inCell: true) } ?? ""
        if !failure.errorCodes.isEmpty {
            let codes = failure.errorCodes.map { MarkdownText.code($0.code, inCell: true) }
            text += (text.isEmpty ? "" : " ") + "Codes: " + codes.joined(separator: ", ") + "."
        }
        return Entry(code: failure.code, text: text)
    }
}
