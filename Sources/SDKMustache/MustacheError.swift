/// Why a template could not be compiled or rendered, and where.
public struct MustacheError: Error, Sendable, Hashable {
    /// The name of the template that holds the cause.
    public let template: String
    /// The line of the tag, from 1; 0 where the reason has no place in a template.
    public let line: Int
    /// The column of the tag, from 1, in Unicode scalars; 0 where the reason has no place.
    public let column: Int
    /// What is wrong.
    public let reason: Reason
}

extension MustacheError: CustomStringConvertible {
    /// `template:line:column: reason`, the place left out where there is none.
    public var description: String {
        line > 0 ? "\(template):\(line):\(column): \(reason)" : "\(template): \(reason)"
    }
}

extension MustacheError {
    /// An error at a byte offset of a template's source.
    init(_ reason: Reason, template: String, source: [UInt8], offset: Int) {
        let place = SourcePlace(offset: offset, in: source)
        self.init(template: template, line: place.line, column: place.column, reason: reason)
    }
}
