/// Which way a value travels: what a caller builds is in requests, what a caller reads in answers.
package struct Directions: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let request = Directions(rawValue: 1)
    package static let answer = Directions(rawValue: 2)
    package static let both: Directions = [.request, .answer]
}
