import SDKRuntime
import SDKTesting
import Testing

@Suite struct PagingTests {
    let stub = StubTransport()

    var client: APIClient {
        APIClient(server: "https://h", accessToken: "t", transport: stub)
    }

    /// Responds with the pages in order, and the last one again and again.
    private func serve(_ pages: [Listing]) {
        let rest = Locked(pages[...])
        stub.on("list") { _ in
            rest.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }?.response ?? .status(404)
        }
    }

    private func pages(
        _ style: PageStyle<Listing>, _ request: APIRequest<Listing> = Listing.list(),
        server: Server? = nil
    ) -> PageSequence<Listing, String> {
        client.with { $0.server = server ?? $0.server }
            .pages(request, style, items: \.entities, total: \.total)
    }

    private func error(
        _ pages: PageSequence<Listing, String>
    ) async -> (items: [String], error: APIError?) {
        var items: [String] = []
        do {
            for try await item in pages.items { items.append(item) }
            return (items, nil)
        } catch {
            return (items, error)
        }
    }

    var targets: [String] { stub.requests.map { String($0.target.dropFirst(9)) } }

    @Test(
        arguments: [
            (.nextURI(\.nextUri), ["/api/v2/things", "/2?a=%20", "/api/v2/things?p=3"]),
            (
                .cursor("after", \.cursor),
                ["/api/v2/things", "/api/v2/things?after=c%2F2", "/api/v2/things?after=c3"]
            ),
            (
                .pageNumber(pageCount: \.pageCount),
                ["/api/v2/things", "/api/v2/things?pageNumber=2", "/api/v2/things?pageNumber=3"]
            ),
            (
                .custom { page, request in
                    page.cursor.map { cursor in request.with { $0.call.path += "/\(cursor.count)" }
                    }
                }, ["/api/v2/things", "/api/v2/things/3", "/api/v2/things/3/2"]
            ),
        ] as [(PageStyle<Listing>, [String])])
    func walks(_ style: PageStyle<Listing>, _ expected: [String]) async throws {
        serve([
            Listing(entities: ["a", "b"], nextUri: "/2?a=%20", cursor: "c/2", pageCount: 3),
            Listing(
                entities: ["c"], nextUri: "https://H:443/api/v2/things?p=3#f", cursor: "c3",
                pageCount: 3),
            Listing(entities: ["d"], pageCount: 3),
        ])
        #expect(try await pages(style).items.collect() == ["a", "b", "c", "d"])
        #expect(targets.map { $0.replacing(":443", with: "") } == expected)
        #expect(stub.requests.allSatisfy { $0.headers["Authorization"] == "Bearer t" })
        #expect(stub.requests.allSatisfy { $0.headers["Accept"] == "application/json" })
    }

    @Test func lazilyAndAnewEachTime() async throws {
        serve([Listing(entities: ["a", "b"], cursor: "1"), Listing(entities: ["c"], cursor: "2")])
        let pages = pages(.cursor("after", \.cursor))
        for try await _ in pages { break }
        #expect(stub.requests.count == 1)
        var items = pages.items.makeAsyncIterator()
        #expect(try await items.next() == "c")
        #expect(stub.requests.count == 2)
        #expect(targets == ["/api/v2/things", "/api/v2/things"])
    }

    @Test(
        arguments: [
            ("//evil/x", .foreignAddress(origin: "https://evil")),
            ("https://evil/x", .foreignAddress(origin: "https://evil")),
            ("https://h.evil/x", .foreignAddress(origin: "https://h.evil")),
            ("https://h:8443/x", .foreignAddress(origin: "https://h:8443")),
            ("http://h/x", .foreignAddress(origin: "http://h")),
            ("https://h@evil/x", .foreignAddress(origin: "https://evil")),
            ("https://u@h/x", .foreignAddress(origin: "https://h")),
            ("file:///etc/passwd", .foreignAddress(origin: "file://")),
            ("/\\evil/x", .malformedAddress), ("\\\\evil\\x", .malformedAddress),
            ("https://h\r\n/x", .malformedAddress), ("/a b", .malformedAddress),
            ("/ä", .malformedAddress),
        ] as [(String, PagingError.Reason)])
    func noTokenGoesElsewhere(_ uri: String, _ reason: PagingError.Reason) async {
        serve([Listing(entities: ["a"], nextUri: uri)])
        let (items, error) = await error(pages(.nextURI(\.nextUri)))
        #expect(items == ["a"])
        #expect(error?.paging == PagingError(reason, operation: "list", page: 1))
        #expect(stub.requests.count == 1)
    }

    @Test(
        arguments: [
            ("/api/v2/things?p=2", "https://gw/api/api/v2/things?p=2"),
            ("/api/x?p=2", "https://gw/api/x?p=2"),
            ("?p=2", "https://gw/api/api/v2/things?p=2"),
            ("other", "https://gw/api/api/v2/other"),
            ("https://gw/x", "https://gw/x"),
        ])
    func behindAGateway(_ uri: String, _ target: String) async {
        serve([Listing(entities: ["a"], nextUri: uri), Listing(entities: ["b"])])
        _ = await error(pages(.nextURI(\.nextUri), server: "https://gw/api"))
        #expect(stub.requests.last?.target == target)
    }

    @Test func relativeToThePageBefore() async {
        serve([
            Listing(entities: ["a"], nextUri: "/x/1"), Listing(entities: ["b"], nextUri: "2"),
            Listing(entities: ["c"]),
        ])
        _ = await error(pages(.nextURI(\.nextUri)))
        #expect(targets == ["/api/v2/things", "/x/1", "/x/2"])
    }

    @Test(
        arguments: [
            (.nextURI { _ in "/api/v2/things" }, 1), (.nextURI { _ in "?p=2" }, 2),
            (.cursor("after") { _ in "same" }, 2), (.custom { _, request in request }, 1),
        ] as [(PageStyle<Listing>, Int)])
    func aPageThatComesAgainIsAnError(_ style: PageStyle<Listing>, _ count: Int) async {
        serve([Listing(entities: ["a"])])
        let (items, error) = await error(pages(style))
        #expect(items.count == count)
        #expect(
            error?.paging == PagingError(.repeatedPage, operation: "list", page: count))
        #expect(stub.requests.count == count)
    }

    @Test func ends() async {
        // At an empty page, even one with a cursor.
        serve([Listing(entities: ["a"], cursor: "1"), Listing(entities: [], cursor: "2")])
        #expect(await error(pages(.cursor("after", \.cursor))).items == ["a"])
        // By the total count.
        serve([Listing(entities: ["a", "b"], total: 3), Listing(entities: ["c"], total: 3)])
        #expect(await error(pages(.pageNumber())).items == ["a", "b", "c"])
        // Without either, at an empty page.
        serve([Listing(entities: ["a"], total: 0, pageCount: 0), Listing()])
        #expect(await error(pages(.pageNumber(pageCount: \.pageCount))).items == ["a"])
    }

    @Test func emptyPagesOnTheWay() async throws {
        serve([Listing(cursor: "1"), Listing(entities: ["a"])])
        let pages = pages(.cursor("after", \.cursor))
            .with(limits: PageLimits(endsAtEmptyPage: false))
        #expect(try await pages.items.collect() == ["a"])
    }

    @Test func neverMorePagesThanTheLimit() async {
        serve([Listing(entities: ["a"], pageCount: .max)])
        let pages = pages(.pageNumber(pageCount: \.pageCount)).with(
            limits: PageLimits(maximumPages: 5))
        let (items, error) = await error(pages)
        #expect(items.count == 5)
        #expect(error?.paging?.reason == .tooManyPages(limit: 5))
        #expect(stub.requests.count == 5)
    }

    @Test func beginsWhereTheRequestSays() async {
        serve([Listing(entities: ["a"], pageCount: 5)])
        let request = Listing.list([.query("pageNumber", 4), .query("pageSize", 1)])
        _ = await error(pages(.pageNumber(pageCount: \.pageCount), request))
        #expect(
            targets == [
                "/api/v2/things?pageNumber=4&pageSize=1", "/api/v2/things?pageNumber=5&pageSize=1",
            ])
    }

    @Test func countsItems() async {
        serve([Listing(entities: ["a", "b"]), Listing(entities: ["c"]), Listing()])
        #expect(await error(pages(.offset("skip"))).items == ["a", "b", "c"])
        #expect(
            targets == [
                "/api/v2/things", "/api/v2/things?skip=2", "/api/v2/things?skip=3",
            ])
        let last = Listing.list([.query("skip", Int64.max)])
        serve([Listing(entities: ["a"])])
        #expect(await error(pages(.offset("skip"), last)).items == ["a"])
    }

    /// The total counts the items before the first request, too.
    @Test(
        arguments: [
            (.offset("at"), 4), (.pageNumber("at"), 3), (.pageNumber("at", first: 0), 2),
        ] as [(PageStyle<Listing>, Int)])
    func aWalkFromTheMiddleEndsByTheTotal(style: PageStyle<Listing>, start: Int) async {
        serve([Listing(entities: ["e", "f"], total: 6)])
        let request = Listing.list([.query("at", start)])
        #expect(await error(pages(style, request)).items == ["e", "f"])
        #expect(targets == ["/api/v2/things?at=\(start)"])
    }

    /// A short page doesn't tell how long those before it are.
    @Test func aShortPageFromTheMiddle() async {
        serve([Listing(entities: ["e"], total: 5), Listing(total: 5)])
        let request = Listing.list([.query("at", 3)])
        #expect(await error(pages(.pageNumber("at"), request)).items == ["e"])
        #expect(targets == ["/api/v2/things?at=3", "/api/v2/things?at=4"])
    }

    @Test func followsLinks() async {
        let pages = [
            (Listing(entities: ["a"]), #"<https://h/first>; rel="first", </2>; rel="next""#),
            (Listing(entities: ["b"]), #"</1>; rel=prev"#),
        ]
        let responses = pages.map { listing, link in
            var response = listing.response
            response.headers["Link"] = link
            return StubResponse.respond(response)
        }
        stub.script("list", responses)
        #expect(await error(self.pages(.link)).items == ["a", "b"])
        #expect(targets == ["/api/v2/things", "/2"])

        var elsewhere = Listing(entities: ["a"]).response
        elsewhere.headers["Link"] = "<https://evil/2>; rel=next"
        stub.script("list", [.respond(elsewhere)])
        let found = await error(self.pages(.link)).error?.paging
        #expect(found?.reason == .foreignAddress(origin: "https://evil"))
    }

    @Test func anErrorEndsTheWalk() async throws {
        stub.script("list", [.respond(Listing(entities: ["a"]).response), .respond(.status(404))])
        var iterator = pages(.pageNumber()).makeAsyncIterator()
        #expect(try await iterator.next()?.entities == ["a"])
        await #expect(throws: APIError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }

    @Test func cancellingEndsTheWalk() async {
        serve([Listing(entities: ["a"])])
        let walk = Task { [self] in
            var count = 0
            do {
                for try await _ in pages(.pageNumber()) {
                    count += 1
                    withUnsafeCurrentTask { $0?.cancel() }
                }
            } catch {
                if case .cancelled? = error as? APIError { return count }
            }
            return -1
        }
        #expect(await walk.value == 1)
        #expect(stub.requests.count == 1)
    }
}
