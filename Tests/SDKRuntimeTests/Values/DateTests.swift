import Foundation
import SDKRuntime
import Testing

@Suite struct DateTests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.5Z", 0.5),
            ("1970-01-01t00:00:00z", 0), ("1970-01-01 00:00:01Z", 1),
            ("1970-01-01T01:00:00+01:00", 0), ("1970-01-01T01:30:00+0130", 0),
            ("1969-12-31T19:00:00-05", 0), ("1970-01-01T00:00:00-00:00", 0),
            ("2000-02-29T12:00:00Z", 951_825_600), ("2026-11-05T14:30:00.123Z", 1_793_889_000.123),
            ("2026-11-05T14:30:00.123456789Z", 1_793_889_000.123456789),
            ("2016-12-31T23:59:60Z", 1_483_228_800), ("0000-01-01T00:00:00Z", -62_167_219_200),
            ("9999-12-31T23:59:59.999Z", 253_402_300_799.999),
            ("1900-03-01T00:00:00Z", -2_203_891_200), ("1969-12-31T23:59:59.999Z", -0.001),
        ] as [(String, TimeInterval)])
    func read(_ text: String, _ seconds: TimeInterval) throws {
        let date = try #require(Date(rfc3339: text))
        #expect(abs(date.timeIntervalSince1970 - seconds) < 0.000001)
        #expect(try Date.decode(json: "\"\(text)\"") == date)
    }

    @Test(arguments: [
        "", "2026-11-05", "2026-11-05T14:30:00", "2026-11-05T14:30Z", "2026-11-05T24:00:00Z",
        "2026-11-05T14:60:00Z", "2026-11-05T14:30:61Z", "2026-13-05T14:30:00Z",
        "2026-00-05T14:30:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z",
        "2026-11-31T00:00:00Z", "2026-11-00T00:00:00Z", "2026-11-05T14:30:00.Z",
        "2026-11-05T14:30:00.1234567890Z", "2026-11-05T14:30:00,1Z", "2026-11-05T14:30:00Zx",
        "2026-11-05T14:30:00+1", "2026-11-05T14:30:00+24:00", "2026-11-05T14:30:00+01:60",
        "2026-11-05T14:30:00+", " 2026-11-05T14:30:00Z", "+026-11-05T14:30:00Z",
        "2026-11-05x14:30:00Z", "20261105T143000Z", "2026-11-05T14:30:00+01:",
        "9999-12-31T23:59:60Z", "9999-12-31T23:59:59-00:01", "9999-12-31T00:01:00-23:59",
        "0000-01-01T00:00:00+00:01", "0000-01-01T23:00:00.5+23:59",
    ])
    func refused(_ text: String) {
        #expect(Date(rfc3339: text) == nil)
        #expect(throws: JSONError.self) { try Date.decode(json: "\"\(text)\"") }
    }

    @Test(arguments: [
        ("9999-12-31T23:59:59.9999Z", "9999-12-31T23:59:59.999Z"),
        ("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999Z"),
        ("9999-12-31T23:59:59.9994Z", "9999-12-31T23:59:59.999Z"),
        ("9999-12-31T23:59:59.998999999Z", "9999-12-31T23:59:59.999Z"),
        ("9999-12-31T22:59:59.9999-01:00", "9999-12-31T23:59:59.999Z"),
        ("9999-12-30T23:59:59.9999Z", "9999-12-31T00:00:00.000Z"),
        ("0000-01-01T00:00:00.0004Z", "0000-01-01T00:00:00.000Z"),
        ("0000-01-01T23:59:00+23:59", "0000-01-01T00:00:00.000Z"),
    ])
    func whatIsReadAtEitherEndIsWritten(_ text: String, _ written: String) throws {
        let date = try Date.decode(json: "\"\(text)\"")
        #expect(date.rfc3339 == written)
        #expect(try date.text == "\"\(written)\"")
        #expect(Date(rfc3339: written)?.rfc3339 == written)
    }

    @Test func milliseconds() throws {
        for offset in stride(from: -70_000_000_000.0, through: 250_000_000_000, by: 777_777_777) {
            for fraction in [0, 1, 7, 499, 500, 999] {
                let milliseconds = (offset * 1000).rounded() + Double(fraction)
                let date = Date(timeIntervalSince1970: milliseconds / 1000)
                guard let text = date.rfc3339 else {
                    #expect(offset < -62_167_219_200)
                    continue
                }
                #expect(text.utf8.count == 24)
                let back = try #require(Date(rfc3339: text))
                #expect((back.timeIntervalSince1970 * 1000).rounded() == milliseconds)
                #expect(back.rfc3339 == text)
            }
        }
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (0.0004, "1970-01-01T00:00:00.000Z"),
            (0.0006, "1970-01-01T00:00:00.001Z"), (-0.001, "1969-12-31T23:59:59.999Z"),
            (951_827_696.789, "2000-02-29T12:34:56.789Z"),
            (253_402_300_799.999, "9999-12-31T23:59:59.999Z"),
            (-62_167_219_200, "0000-01-01T00:00:00.000Z"), (253_402_300_800, nil),
            (-62_167_219_201, nil), (.infinity, nil), (.nan, nil), (1e300, nil),
        ] as [(TimeInterval, String?)])
    func written(_ seconds: TimeInterval, _ expected: String?) throws {
        let date = Date(timeIntervalSince1970: seconds)
        #expect(date.rfc3339 == expected)
        #expect((try? date.text) == expected.map { "\"\($0)\"" })
        let form = expected.map(ParameterForm.scalar) ?? .invalid(.nonFiniteNumber)
        #expect(date.parameterForm == form)
    }

    @Test func everyDayOfFourCenturies() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        var date = Date(timeIntervalSince1970: -12_000_000_000)
        for _ in 0..<3000 {
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let day = try #require(CalendarDate(date, in: .gmt))
            #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
            date += 86_400 * 49
        }
    }
}
