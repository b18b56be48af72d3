import Testing

@testable import SDKPlan

@Suite struct CaseStyleTests {
    @Test(
        "Words are joined as Swift names",
        arguments: [
            ("page number", "PageNumber", "pageNumber"),
            ("OAuthClient", "OAuthClient", "oAuthClient"),
            ("URLString", "URLString", "urlString"),
            ("BAD_REQUEST", "BadRequest", "badRequest"),
            ("id", "Id", "id"),
            ("ID", "Id", "id"),
            ("userID", "UserID", "userID"),
            ("1.2", "1_2", "1_2"),
            ("v1 2", "V1_2", "v1_2"),
            ("émile zola", "ÉmileZola", "émileZola"),
            ("", "", ""),
        ])
    func joined(_ name: String, _ upper: String, _ lower: String) {
        #expect(Words.upperCamel(Words.split(name)) == upper)
        #expect(Words.lowerCamel(Words.split(name)) == lower)
    }
}
