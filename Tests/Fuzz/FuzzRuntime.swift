import Foundation
import PureCloudPlatformClientV2

@testable import SDKRuntime

/// Dates, numbers of seconds, addresses and parameters from a server or a caller.
func fuzzValues(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = Date(rfc3339: text), let written = date.rfc3339 {
        precondition(Date(rfc3339: written)?.rfc3339 == written, written)
    }
    if let day = CalendarDate(text) {
        precondition(CalendarDate(day.description) == day && day.description == text)
    }
    if let time = LocalDateTime(text) {
        precondition(LocalDateTime(time.description) == time)
    }
    if let wait = RetryAfter(text, now: 1_700_000_000) {
        precondition(wait.delay(now: 1_700_000_000) >= .zero)
        precondition(wait.delay(now: .min) >= .zero && wait.delay(now: .max) >= .zero)
    }
    let server = Server("https://api.example.com/prefix")
    if let target = try? server.target(text, from: "https://api.example.com/prefix/a?b=c") {
        guard let url = URL(string: target) else { preconditionFailure(target) }
        precondition(url.scheme?.lowercased() == "https", target)
        precondition(url.host?.lowercased() == "api.example.com", target)
        precondition(url.user == nil && url.port == nil || url.port == 443, target)
    }
    for position in 0..<3 {
        let parameters: [RequestParameter] =
            switch position {
            case 0: [.path("a", text)]
            case 1: [.query("a", text), .query(text, "b")]
            default: [.header("X-A", text)]
            }
        let request = APIRequest<JSONValue>("fuzz", .get, "/x/{a}/y", parameters)
        guard let wire = try? request.httpRequest(server: server) else { continue }
        if position < 2 {
            precondition(
                wire.target.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }, wire.target)
            precondition(wire.target.hasPrefix("https://api.example.com/prefix/x/"), wire.target)
            precondition(!wire.target.contains("#"), wire.target)
        }
        for field in wire.headers.fields {
            precondition(!field.value.utf8.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 })
        }
    }
}

/// What a server may send: a value that is read must be the same once it is written and read again,
/// and models never trap.
func fuzzDecoding(_ bytes: [UInt8]) {
    let data = Data(bytes)
    if let value = try? JSONValue.decode(json: data) {
        guard let written = try? value.encodedJSON() else {
            preconditionFailure("what was read is not written")
        }
        guard let again = try? JSONValue.decode(json: Data(written)) else {
            preconditionFailure("what was written is not read")
        }
        precondition(again == value)
        precondition(again.hashValue == value.hashValue)
        _ = value.description
    }
    check(OAuthClientEntityListing.self, data)
    check(OAuthAuthorizationListing.self, data)
    check(ApiUsageQueryResult.self, data)
    check(OAuthClientRequest.self, data)
    check(ErrorBody.self, data)
}

private func check<Value: Model & Hashable>(_ type: Value.Type, _ data: Data) {
    guard let value = try? Value.decode(json: data) else { return }
    _ = "\(value)"
    guard let written = try? value.encodedJSON(), let again = try? Value.decode(json: Data(written))
    else { preconditionFailure("\(type) is not read again") }
    // Dates are written in milliseconds; what has been written once stays as it is.
    precondition((try? again.encodedJSON()) == written)
    guard let last = try? Value.decode(json: Data(written)) else { return }
    precondition(last == again && last.hashValue == again.hashValue)
}
