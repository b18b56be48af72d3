import SDKDocument

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Something that the system refused to do.
package struct DiskError: Error, CustomStringConvertible {
    /// A verb, such as `write`.
    let action: String
    let path: String
    let reason: String
    /// What `errno` was; 0 if the reason is our own.
    let code: Int32
    var rule = Rule.outputIO

    package init(_ action: String, _ path: String, reason: String, rule: Rule = .outputIO) {
        self.action = action
        self.path = path
        self.reason = reason
        self.rule = rule
        code = 0
    }

    /// - Parameter code: `errno`, right after the call that failed.
    package init(_ action: String, _ path: String, code: Int32 = errno) {
        self.action = action
        self.path = path
        self.code = code
        reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }

    var isMissing: Bool { code == ENOENT }
    /// Whether something stands where a new file was to go.
    var isInTheWay: Bool { code == EEXIST }
    /// Whether a folder can't be listed, by its rights or for a name that is not UTF-8.
    var isUnreadable: Bool { code == EACCES || code == EILSEQ }

    package var description: String { "cannot \(action) '\(path)': \(reason)" }

    func report(to diagnostics: inout Diagnostics) {
        let arguments = rule == .outputIO ? [action, path, reason] : [path, reason]
        diagnostics.report(Diagnostic(rule: rule, arguments: arguments))
    }
}
