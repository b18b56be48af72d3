/// Why a template could not be compiled or rendered, and where.
public struct MustacheError: Error, Sendable, Hashable {
    /// The name of the template that holds the cause.
    public let template: String
    /// The line of the tag, from 1; 0 where the reason has no location in a template.
    public let line: Int
    /// The column of the tag, from 1, in Unicode scalars; 0 where the reason has no location.
    public let column: Int
    /// What is wrong.
    public let reason: Reason
}

extension MustacheError: CustomStringConvertible {
    /// `template:line:column: reason`, line and column left out where there are none.
    public var description: String {
        line > 0 ? "\(template):\(line):\(column): \(reason)" : "\(template): \(reason)"
    }
}

extension MustacheError {
    /// An error at a byte offset of a template's source.
    init(_ reason: Reason, template: String, source: [UInt8], offset: Int) {
        let location = TemplateLocation(offset: offset, in: source)
        self.init(template: template, line: location.line, column: location.column, reason: reason)
    }
}

/// Where a byte of a template stands: line and column from 1, columns in Unicode scalars.
struct TemplateLocation {
    let line: Int
    let column: Int

    init(offset: Int, in source: [UInt8]) {
        var line = 1
        var column = 1
        for byte in source.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                // Continuation bytes (10xxxxxx) belong to the scalar before.
                column += 1
            }
        }
        self.line = line
        self.column = column
    }
}
