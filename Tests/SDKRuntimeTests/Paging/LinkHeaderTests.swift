import Testing

@testable import SDKRuntime

/// RFC 8288, section 3 and appendix B.
@Suite struct LinkHeaderTests {
    @Test(
        arguments: [
            ("<a>; rel=next", "a"), (#"<a>; rel="next""#, "a"), ("<a>;rel=NEXT", "a"),
            (#"<a>; rel="prev next""#, "a"), (#"<a>; title="x, y; z"; rel=next"#, "a"),
            ("<a>; rel=prev, <b>; rel=next", "b"), (" , ,<a>  ;  rel = next ", "a"),
            (#"<a>; title="\"; rel=prev, \""; rel="next""#, "a"),
            ("<a,b;c>; rel=next", "a,b;c"), ("<>; rel=next", ""), ("<a>; REL=next", "a"),
            ("<a>; flag; rel=next", "a"), ("<a>; rel=prev; rel=next", nil),
            ("<a>", nil), ("", nil), ("a; rel=next", nil), ("<a; rel=next", nil),
            ("<a>; rel=nextly", nil), (#"<a>; rel="next"#, "a"), ("<a>; rel=", nil),
            ("<a>; rel=prev; <b>; rel=next", nil), (#"<a>; rel=next; title="\"#, "a"),
            // Links of something else than the page.
            ("<a>; rel=next; anchor=\"#x\", <b>; rel=next", "b"), ("<a>; Anchor=c; rel=next", nil),
        ] as [(String, String?)])
    func next(_ value: String, _ target: String?) {
        #expect(LinkHeader.target(of: "next", in: ["Link": value]) == target)
    }

    @Test func severalFields() {
        var headers: HTTPHeaders = ["link": "<a>; rel=prev"]
        headers.add("Link", "<b>; rel=next")
        #expect(LinkHeader.target(of: "next", in: headers) == "b")
    }
}
