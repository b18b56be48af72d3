import SDKRuntime
import Testing

@Suite struct RetryAfterTests {
    /// 2026-01-01T00:00:00Z.
    static let now: Int64 = 1_767_225_600

    @Test(
        arguments: [
            ("0", .seconds(0)), ("120", .seconds(120)), (" 7 ", .seconds(7)),
            ("99999999999999999999", .seconds(.max)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", .date(secondsSince1970: 784_111_777)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", .date(secondsSince1970: 784_111_777)),
            ("Sun Nov  6 08:49:37 1994", .date(secondsSince1970: 784_111_777)),
            ("Wed Nov 16 08:49:37 1994", .date(secondsSince1970: 784_975_777)),
            ("Thu, 01 Jan 1970 00:00:00 GMT", .date(secondsSince1970: 0)),
            ("Thu, 01 Jan 2026 00:00:00 GMT", .date(secondsSince1970: now)),
            ("Tue, 29 Feb 2028 23:59:60 GMT", .date(secondsSince1970: 1_835_481_600)),
            ("Monday, 06-Nov-75 08:49:37 GMT", .date(secondsSince1970: 3_340_255_777)),
            ("Monday, 06-Nov-77 08:49:37 GMT", .date(secondsSince1970: 247_654_177)),
            ("", nil), (" ", nil), ("-1", nil), ("+1", nil), ("1.5", nil), ("1 2", nil),
            ("soon", nil), ("Sun, 06 Nov 1994 08:49:37", nil), ("٣", nil),
            ("sun, 06 Nov 1994 08:49:37 GMT", nil), ("Sun, 6 Nov 1994 08:49:37 GMT", nil),
            ("Sun, 06 Nov 1994 08:49:37 UTC", nil), ("Sun, 06 Nov 1994 24:00:00 GMT", nil),
            ("Sun, 31 Apr 1994 08:49:37 GMT", nil), ("Mon, 29 Feb 2027 00:00:00 GMT", nil),
            ("Sun, 06 Abc 1994 08:49:37 GMT", nil), ("Sun Nov  6 08:49:37 1994 GMT", nil),
        ] as [(String, RetryAfter?)])
    func reads(_ text: String, _ expected: RetryAfter?) {
        #expect(RetryAfter(text, now: Self.now) == expected)
    }

    @Test(
        arguments: [
            (.seconds(3), .seconds(3)),
            (.date(secondsSince1970: now + 5), .seconds(5)),
            (.date(secondsSince1970: now - 5), .zero),
        ] as [(RetryAfter, Duration)])
    func delay(_ value: RetryAfter, _ expected: Duration) {
        #expect(value.delay(now: Self.now) == expected)
    }
}
