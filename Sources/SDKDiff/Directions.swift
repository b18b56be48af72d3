/// Which way a value travels: what a caller builds is in requests, what a caller reads in responses.
package struct Directions: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    package static let request = Directions(rawValue: 1)
    package static let response = Directions(rawValue: 2)
    package static let both: Directions = [.request, .response]

    /// The other way round: what a server sends to its client.
    package var reversed: Directions {
        var reversed: Directions = []
        if contains(.request) { reversed.insert(.response) }
        if contains(.response) { reversed.insert(.request) }
        return reversed
    }
}
