import Foundation
import SDKRuntime
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2024-02-29", "0000-01-01", "9999-12-31", "2026-11-05"])
    func accepted(_ text: String) throws {
        #expect(CalendarDate(text)?.description == text)
        #expect(try CalendarDate.decode(json: "\"\(text)\"").text == "\"\(text)\"")
        #expect(CalendarDate(text)?.parameterForm == .scalar(text))
    }

    @Test(arguments: [
        "", "2023-02-29", "2024-2-29", "2024-02-30", "2024-13-01", "2024-00-01", "2024-01-00",
        "20240101", "2024-01-01T00:00:00Z", "-001-01-01", "24-01-01", "2024-01-01 ", "２024-01-01",
    ])
    func refused(_ text: String) {
        #expect(CalendarDate(text) == nil)
        #expect(throws: JSONError.self) { try CalendarDate.decode(json: "\"\(text)\"") }
    }

    @Test func order() throws {
        let days = try ["2024-01-31", "2023-12-31", "2024-02-01", "0001-01-01"].map {
            try #require(CalendarDate($0))
        }
        #expect(
            days.sorted().map(\.description)
                == ["0001-01-01", "2023-12-31", "2024-01-31", "2024-02-01"])
    }

    @Test func noTimeZoneShiftsIt() throws {
        let day = try #require(CalendarDate(year: 2026, month: 3, day: 29))
        for hours in -12...14 {
            let zone = try #require(TimeZone(secondsFromGMT: hours * 3600))
            let date = day.date(in: zone)
            #expect(CalendarDate(date, in: zone) == day)
            #expect(CalendarDate(date + 86_399, in: zone) == day)
            #expect(CalendarDate(date - 1, in: zone)?.day == 28)
        }
        #expect(day.date(in: .gmt).rfc3339 == "2026-03-29T00:00:00.000Z")
    }

    @Test(arguments: [
        ("2026-11-05T14:30", 0, 0), ("2026-11-05T14:30:15", 15, 0),
        ("2026-11-05 14:30:15.5", 15, 500_000_000), ("2026-11-05T14:30:15.000000001", 15, 1),
    ])
    func localDateTimes(_ text: String, _ second: Int, _ nanosecond: Int) throws {
        let value = try #require(LocalDateTime(text))
        #expect(value.text == text)
        #expect(value.date.description == "2026-11-05")
        #expect(value.hour == 14 && value.minute == 30)
        #expect(value.second == second && value.nanosecond == nanosecond)
        #expect(try LocalDateTime.decode(json: "\"\(text)\"").text == text)
        let json = "[\"\(text)\"]"
        #expect(try [LocalDateTime].decode(json: json).text == json)
        #expect(value.parameterForm == .scalar(text))
    }

    @Test(arguments: ["", "2026-11-05", "2026-11-05T14:30Z", "2026-11-05T14:30:00+01:00", "14:30"])
    func noLocalDateTimes(_ text: String) {
        #expect(LocalDateTime(text) == nil)
        #expect(throws: JSONError.self) { try LocalDateTime.decode(json: "\"\(text)\"") }
    }

    @Test func todayAndNow() throws {
        let before = Date()
        let now = LocalDateTime.now(in: .gmt)
        let today = CalendarDate.today(in: .gmt)
        let days = try [before, Date()].map { try #require(CalendarDate($0, in: .gmt)) }
        #expect(days.contains(today) && days.contains(now.date))
        #expect(try now >= #require(LocalDateTime(before, in: .gmt)))
    }

    @Test(arguments: [
        (0.25, 0, "2001-01-01T00:00:00.250"), (-0.5, 0, "2000-12-31T23:59:59.500"),
        (86_399, 3600, "2001-01-02T00:59:59.000"), (-1, -5400, "2000-12-31T22:29:59.000"),
        (-86_400, 0, "2000-12-31T00:00:00.000"),
    ])
    func localDateTimesOfMoments(_ seconds: Double, _ offset: Int, _ text: String) throws {
        let zone = try #require(TimeZone(secondsFromGMT: offset))
        let date = Date(timeIntervalSinceReferenceDate: seconds)
        #expect(LocalDateTime(date, in: zone)?.text == text)
        #expect(LocalDateTime(Date(timeIntervalSinceReferenceDate: 1e15), in: zone) == nil)
    }

    @Test func localDateTimesFromParts() throws {
        let date = try #require(CalendarDate(year: 2026, month: 1, day: 2))
        let value = try #require(
            LocalDateTime(date: date, hour: 3, minute: 4, second: 5, nanosecond: 6_000))
        #expect(value.text == "2026-01-02T03:04:05.000006")
        #expect(LocalDateTime(value.text) == value)
        #expect(LocalDateTime(date: date, hour: 24, minute: 0) == nil)
        let earlier = try #require(LocalDateTime("2026-01-02T03:03:60"))
        #expect(earlier < value)
        #expect(LocalDateTime("2026-01-02T03:04") == LocalDateTime("2026-01-02 03:04:00.0"))
    }
}
