import Foundation
import SDKRuntime
import SDKTesting
import Testing

/// Requests in the shape in which they are generated.
@Suite struct GeneratedRequestTests {
    static func searchPets(filter: Pets.Dog? = nil, names: [String]) -> APIRequest<[Pets.Pet]> {
        APIRequest(
            "searchPets", .get, "/pets",
            [.query("filter", filter.map { JSONParameter($0) }), .query("n", JSONParameter(names))])
    }

    static func getReport(body: Pets.Dog?) -> APIRequest<String> {
        .text("getReport", .post, "/report", [.query("a", 1)], body: body.map { .json($0) })
    }

    static func getPicture(id: String, body: Pets.Dog) -> APIRequest<Data> {
        .data("getPicture", .post, "/pictures/{id}", [.path("id", id)], body: .form(body))
            .unauthenticated()
    }

    static func getPet() -> APIRequest<Pets.Pet?> {
        APIRequest("getPet", .get, "/pet", accept: "application/vnd.api+json")
    }

    static func getOwner() -> APIRequest<Pets.Owner> {
        APIRequest(
            "getOwner", .post, "/owner", body: .text("x", contentType: "text/csv"),
            accept: "application/vnd.api+json"
        ).unauthenticated().with(server: Server("https://elsewhere"))
    }

    static func deletePet() -> APIRequest<Void> { APIRequest("deletePet", .delete, "/pet") }

    @Test func jsonParameters() throws {
        let query = { (request: APIRequest<[Pets.Pet]>) in
            try request.httpRequest(server: "https://h").target
        }
        #expect(try query(Self.searchPets(names: [])) == "https://h/pets?n=%5B%5D")
        let all = try query(Self.searchPets(filter: Pets.Dog(kind: "é&"), names: ["a", "b"]))
        #expect(
            all == "https://h/pets?filter=%7B%22kind%22%3A%22%C3%A9%26%22%7D"
                + "&n=%5B%22a%22%2C%22b%22%5D")
        #expect(throws: APIError.self) {
            try query(Self.searchPets(filter: Pets.Dog(weight: .nan), names: []))
        }
    }

    @Test func modelsInEveryPosition() throws {
        let dog = Pets.Dog(kind: "a b")
        let absent: Pets.Dog? = nil
        let request = APIRequest<Void>(
            "op", .get, "/{p}",
            [
                .path("p", dog), .query("q", dog, explode: false), .header("H", dog),
                .cookie("c", dog), .cookie("d", dog, explode: false), .cookie("e", absent),
            ])
        let wire = try request.httpRequest(server: "https://h")
        #expect(wire.target == "https://h/kind,a%20b?q=kind,a%20b")
        #expect(wire.headers["H"] == "kind,a b")
        #expect(wire.headers["Cookie"] == "kind=a%20b; d=kind,a%20b")
        #expect(throws: APIError.self) {
            try APIRequest<Void>("op", .get, "/{p}", [.path("p", absent)])
                .httpRequest(server: "https://h")
        }
    }

    @Test func authenticationAndAccept() throws {
        #expect(Self.searchPets(names: []).isAuthenticated)
        #expect(!Self.getPicture(id: "1", body: Pets.Dog()).isAuthenticated)
        let owner = try Self.getOwner().httpRequest(server: "https://h")
        #expect(owner.headers["Accept"] == "application/vnd.api+json")
        #expect(owner.headers["Content-Type"] == "text/csv")
        let pet = try Self.getPet().httpRequest(server: "https://h")
        #expect(pet.headers["Accept"] == "application/vnd.api+json")
        let plain = try Self.searchPets(names: []).httpRequest(server: "https://h")
        #expect(plain.headers["Accept"] == "application/json")
    }

    @Test func typedStubs() async throws {
        let stub = StubTransport()
        let client = APIClient(server: "https://h", transport: stub)
        stub.on(Self.searchPets(names: [])) { request in
            [.string(request.operation ?? "")]
        }
        stub.on(Self.getReport(body: nil), returning: "a \"report\"")
        stub.on(Self.getPicture(id: "", body: Pets.Dog()), returning: Data([1, 2]))
        stub.on(Self.getPet(), returning: nil)
        stub.on(Self.deletePet())
        stub.on(Self.getOwner(), failing: 409, SampleError(message: "no"))

        #expect(try await client.send(Self.searchPets(names: ["x"])) == ["searchPets"])
        #expect(try await client.send(Self.getReport(body: Pets.Dog())) == "a \"report\"")
        #expect(try await client.send(Self.getPicture(id: "7", body: Pets.Dog())) == Data([1, 2]))
        #expect(try await client.send(Self.getPet()) == nil)
        try await client.send(Self.deletePet())
        await #expect {
            try await client.send(Self.getOwner().with(server: "https://h"))
        } throws: { error in
            guard case .status(let failure)? = error as? APIError else { return false }
            return try failure.status == 409
                && failure.decoded(as: SampleError.self).message == "no"
        }
        stub.on(Self.getPet()) { _ in "Tom" }
        #expect(try await client.send(Self.getPet()) == "Tom")
    }
}
