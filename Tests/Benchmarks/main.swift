import Foundation
import PureCloudPlatformClientV2
import SDKDescription
import SDKDiff
import SDKDocument
import SDKGenerator
import SDKTesting

// Prints medians and ratios; see docs/performance.md. Ratios of one run are comparable, times of
// different runs or machines are not.

func line(_ name: String, _ seconds: Double, _ note: String = "") {
    let time =
        seconds < 1e-3
        ? String(format: "%8.2f µs", seconds * 1e6) : String(format: "%8.2f ms", seconds * 1e3)
    print(name.padding(toLength: 44, withPad: " ", startingAt: 0) + time + "  " + note)
}

func source(_ path: String) -> SourceFile? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return SourceFile(path: path, bytes: [UInt8](data))
}

// MARK: - Generating

let templateFolder = "Templates/swift"
let templates = try FileManager.default.contentsOfDirectory(atPath: templateFolder)
    .filter { $0.hasSuffix(".mustache") }.sorted()
    .compactMap { source(templateFolder + "/" + $0) }
let descriptions = ["Spec/oauth.openapi.json"] + CommandLine.arguments.dropFirst()
for path in descriptions {
    guard let spec = source(path) else {
        print("\(path): not there, left out")
        continue
    }
    let runs = spec.bytes.count > 10 << 20 ? 3 : 9
    var operations = 0
    let time = Stopwatch.median(runs: runs) {
        let output = Pipeline.run(.init(spec: spec, templates: templates, moduleName: "Module"))
        operations = output.counts?.operations ?? 0
    }
    line("generate \(path.split(separator: "/").last ?? "")", time, "\(operations) operations")
}

// MARK: - JSON

let client = """
    {"id":"6f1c7c1e-1111-4222-8333-%@","name":"Client %@","accessTokenValiditySeconds":86400,\
    "description":"A client for one of the batch jobs that run at night","registeredRedirectUri":\
    ["https://app.example.com/auth/callback","https://app.example.com/auth/other"],\
    "dateCreated":"2018-03-21T10:11:12.123Z","dateModified":"2019-04-22T11:12:13.456Z",\
    "createdBy":{"id":"a1b2c3d4-1111-4222-8333-444455556666","selfUri":"/api/v2/users/a1b2"},\
    "modifiedBy":{"id":"a1b2c3d4-1111-4222-8333-444455556666","selfUri":"/api/v2/users/a1b2"},\
    "authorizedGrantType":"CLIENT-CREDENTIALS","scope":["oauth","users:readonly"],\
    "roleDivisions":[{"roleId":"11111111-1111-4222-8333-444455556666","divisionId":"*"}],\
    "state":"active","selfUri":"/api/v2/oauth/clients/6f1c7c1e"}
    """
let clients = (0..<1000).map { String(format: client, "\(1000 + $0)", "\($0)") }
let text = "{\"entities\":[\(clients.joined(separator: ","))],\"pageSize\":1000,\"total\":1000}"
let bytes = [UInt8](text.utf8)
let data = Data(bytes)

let decoder = JSONDecoder()
decoder.dateDecodingStrategy = .custom { decoder in
    let text = try decoder.singleValueContainer().decode(String.self)
    return try Date(
        text, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true))
}
let encoder = JSONEncoder()
encoder.dateEncodingStrategy = .custom { date, encoder in
    var container = encoder.singleValueContainer()
    try container.encode(
        date.formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true)))
}

let megabytes = Double(bytes.count) / 1e6
func speed(_ seconds: Double) -> String { String(format: "%.0f MB/s", megabytes / seconds) }
func ratio(_ slow: Double, _ fast: Double) -> String { String(format: "%.1f times", slow / fast) }

let plain = try decoder.decode(PlainListing.self, from: data)
let listing = try OAuthClientEntityListing.decode(json: bytes)
let plainDecode = try Stopwatch.median {
    _ = try decoder.decode(PlainListing.self, from: data)
}
let decode = try Stopwatch.median { _ = try OAuthClientEntityListing.decode(json: bytes) }
line("decode, Foundation over Codable", plainDecode, speed(plainDecode))
line("decode, SDK", decode, speed(decode) + ", " + ratio(plainDecode, decode))
let plainEncode = try Stopwatch.median { _ = try encoder.encode(plain) }
let encode = try Stopwatch.median { _ = try listing.encodedJSON() }
line("encode, Foundation over Codable", plainEncode, speed(plainEncode))
line("encode, SDK", encode, speed(encode) + ", " + ratio(plainEncode, encode))

// MARK: - Models

/// Reads every property of the elements of a listing.
func readAll(_ listing: OAuthClientEntityListing) -> Int {
    var sum = 0
    for client in listing.entities ?? [] {
        sum &+= client.name.utf8.count &+ (client.id?.utf8.count ?? 0)
        sum &+= Int(client.accessTokenValiditySeconds ?? 0)
        sum &+= (client.description?.utf8.count ?? 0) &+ (client.scope?.count ?? 0)
        sum &+= client.registeredRedirectUri?.count ?? 0
        sum &+= Int(client.dateCreated?.timeIntervalSinceReferenceDate ?? 0)
        sum &+= Int(client.dateModified?.timeIntervalSinceReferenceDate ?? 0)
        sum &+= (client.createdBy?.id?.utf8.count ?? 0) &+ (client.modifiedBy?.id?.utf8.count ?? 0)
        sum &+= client.authorizedGrantType.rawValue.utf8.count
        sum &+= (client.roleDivisions?.count ?? 0) &+ (client.state?.rawValue.utf8.count ?? 0)
        sum &+= client.selfUri?.utf8.count ?? 0
    }
    return sum
}

func readAll(_ listing: PlainListing) -> Int {
    var sum = 0
    for client in listing.entities {
        sum &+= client.name.utf8.count &+ (client.id?.utf8.count ?? 0)
        sum &+= Int(client.accessTokenValiditySeconds ?? 0)
        sum &+= (client.description?.utf8.count ?? 0) &+ (client.scope?.count ?? 0)
        sum &+= client.registeredRedirectUri?.count ?? 0
        sum &+= Int(client.dateCreated?.timeIntervalSinceReferenceDate ?? 0)
        sum &+= Int(client.dateModified?.timeIntervalSinceReferenceDate ?? 0)
        sum &+= (client.createdBy?.id?.utf8.count ?? 0) &+ (client.modifiedBy?.id?.utf8.count ?? 0)
        sum &+= client.authorizedGrantType.utf8.count
        sum &+= (client.roleDivisions?.count ?? 0) &+ (client.state?.utf8.count ?? 0)
        sum &+= client.selfUri?.utf8.count ?? 0
    }
    return sum
}

var total = 0
let plainRead = try Stopwatch.median {
    total &+= readAll(try decoder.decode(PlainListing.self, from: data))
}
let read = try Stopwatch.median {
    total &+= readAll(try OAuthClientEntityListing.decode(json: bytes))
}
line("decode and read all, Foundation", plainRead)
line("decode and read all, SDK", read, ratio(plainRead, read))

let subject = try OAuthClient.decode(json: String(format: client, "1000", "0"))
/// The best of many short runs: what an access costs when nothing comes between.
@MainActor func access(_ name: String, _ work: () -> Int) {
    let runs = 15
    let rounds = 10_000
    var best = Double.infinity
    for _ in 0..<runs {
        let time = Stopwatch.median(runs: 1) {
            for _ in 0..<rounds { total &+= work() }
        }
        best = min(best, time / Double(rounds))
    }
    print(
        name.padding(toLength: 44, withPad: " ", startingAt: 0)
            + String(format: "%8.1f ns", best * 1e9))
}
access("read text") { subject.name.utf8.count }
access("read a number") { Int(subject.accessTokenValiditySeconds ?? 0) }
access("read a date") { subject.dateCreated == nil ? 0 : 1 }
access("read an enumeration") { subject.state == nil ? 0 : 1 }
access("read a model") { subject.createdBy == nil ? 0 : 1 }
access("read a list of text") { subject.scope?.count ?? 0 }
access("read a list of models") { subject.roleDivisions?.count ?? 0 }
access("compare an enumeration") { subject.state == .disabled ? 0 : 1 }
var changed = subject
access("set text") {
    changed.name = "x"
    return 1
}
access("set an enumeration") {
    changed.state = .active
    return 1
}
access("set a list") {
    changed.scope = []
    return 1
}
changed.scope = ["oauth"]
access("change a list in place") {
    changed.scope?[0] = "x"
    return 1
}
access("change a model in place") {
    changed.createdBy?.id = "x"
    return 1
}

let unsorted = (listing.entities ?? []).shuffled()
let plainUnsorted = plain.entities.shuffled()
line(
    "sort 1,000 by name",
    Stopwatch.median { total &+= unsorted.sorted { $0.name < $1.name }.count })
line(
    "sort 1,000 by name, stored properties",
    Stopwatch.median { total &+= plainUnsorted.sorted { $0.name < $1.name }.count })

// MARK: - Requests

let rounds = 10_000
let server = Server.standard
let built = try Stopwatch.median {
    for _ in 0..<rounds {
        let request = OAuthAPI.Requests.getOauthClientUsageSummary(
            clientId: "6f1c7c1e-1111", days: "30")
        _ = try request.httpRequest(server: server)
    }
}
line("build and encode a request", built / Double(rounds))

let stub = StubTransport()
stub.on("deleteOauthClient") { _ in .status(204) }
let api = OAuthAPI(client: APIClient(server: server, accessToken: "token", transport: stub))
let sent = try await Stopwatch.median(runs: 5) {
    for _ in 0..<1000 { try await api.deleteOauthClient(clientId: "6f1c7c1e-1111") }
}
line("send over a stub transport", sent / 1000)

// MARK: - Streams

for kind in StreamBenchmark.Kind.allCases {
    for element in StreamBenchmark.elements {
        let (size, seconds) = try await StreamBenchmark.measure(kind, element)
        let speed = String(format: "%.0f MB/s", Double(size) / 1e6 / seconds)
        line("read \(kind.rawValue) of \(element.utf8.count) bytes", seconds, speed)
    }
}
