import SDKMustache
import Testing

/// A template that fails, where and why.
struct ErrorCase: Sendable, CustomTestStringConvertible {
    let template: String
    let line: Int
    let column: Int
    let reason: MustacheError.Reason

    init(_ template: String, _ line: Int, _ column: Int, _ reason: MustacheError.Reason) {
        self.template = template
        self.line = line
        self.column = column
        self.reason = reason
    }

    var testDescription: String { template.debugDescription }
}
