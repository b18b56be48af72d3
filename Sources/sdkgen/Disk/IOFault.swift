import SDKDocument

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Something that the system would not do.
struct IOFault: Error, Sendable {
    /// A verb, such as `write`.
    let action: String
    let path: String
    let reason: String
    var rule = Rule.outputIO

    init(_ action: String, _ path: String, reason: String, rule: Rule = .outputIO) {
        self.action = action
        self.path = path
        self.reason = reason
        self.rule = rule
    }

    /// - Parameter code: Of `errno`, right after the call that failed.
    init(_ action: String, _ path: String, code: Int32 = errno) {
        self.init(action, path, reason: Self.text(of: code))
    }

    static func text(of code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }

    func report(to diagnostics: inout Diagnostics) {
        let arguments = rule == .outputIO ? [action, path, reason] : [path, reason]
        diagnostics.report(Diagnostic(rule: rule, arguments: arguments))
    }
}
