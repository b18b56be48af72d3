public import Foundation

extension Date {
    /// Reads a date-time of RFC 3339, with 0 to 9 fraction digits and any offset; `nil` outside the
    /// years 0000 to 9999 of UTC, which ``rfc3339`` can't write.
    public init?(rfc3339 text: String) {
        guard let seconds = text.withUTF8Bytes({ Timestamp.parse($0) }) else { return nil }
        self.init(timeIntervalSinceReferenceDate: seconds)
    }

    /// `yyyy-MM-ddTHH:mm:ss.SSSZ`, rounded to the nearest millisecond; `nil` outside the years 0000
    /// to 9999.
    public var rfc3339: String? {
        Timestamp.milliseconds(timeIntervalSinceReferenceDate).map(Timestamp.text(milliseconds:))
    }
}

extension Date: ParameterValue {
    /// The date-time of RFC 3339 with milliseconds, as in a JSON body.
    public var parameterForm: ParameterForm {
        rfc3339.map(ParameterForm.scalar) ?? .invalid(.nonFiniteNumber)
    }
}
