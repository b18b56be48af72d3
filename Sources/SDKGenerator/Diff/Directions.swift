/// Which way a value travels: what a caller builds is in requests, what a caller reads in answers.
public struct Directions: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    public static let request = Directions(rawValue: 1)
    public static let answer = Directions(rawValue: 2)
    public static let both: Directions = [.request, .answer]
}
