internal import Foundation

/// The process that the tests run in.
package enum TestProcess {
    /// Whether nothing else runs in it. What other tests do at the same time counts as memory of the
    /// process and as time of a server's, so both are measured in a run that `make test` has for it.
    package static let isAlone = ProcessInfo.processInfo.environment["ALONE"] == "1"

    /// The memory that the process has, on Linux; 0 elsewhere.
    package static var residentBytes: Int {
        let statm = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = statm.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * 4096
    }
}
