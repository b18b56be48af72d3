import Testing

@testable import SDKPlan

@Suite("What operations without tags are grouped by") struct PathGroupTests {
    @Test(
        "The first segment that says something",
        arguments: [
            ("/users/{id}", "users"), ("/v1/users", "users"), ("/api/v2/users", "users"),
            ("/rest/api/3/issue/{id}", "issue"), ("/V2.1/users", "users"),
            ("/v1beta2/users", "users"), ("/2.0/users", "users"), ("/2/users", "users"),
            ("/2024-01-01/Accounts.json", "Accounts"), ("/{tenant}/{id}/users", "users"),
            ("/users.list", "users"), ("/Users({id})", "Users"), ("/users{?page}", "users"),
            ("/projects:search", "projects"), ("/users;v=1", "users"), ("/users?all=1", "users"),
            ("/.well-known/keys", "well-known"), ("/@me/guilds", "@me"), ("//users//", "users"),
            ("users", "users"), ("/$metadata", "$metadata"), ("/2fa/codes", "2fa"),
            ("/vision/things", "vision"), ("/apis/apps", "apis"), ("/日本/users", "日本"),
        ])
    func segment(_ path: String, _ name: String) { #expect(PathGroup.name(of: path) == name) }

    @Test(
        "Nothing that says something",
        arguments: [
            "", "/", "/{id}", "/v1", "/api/", "/rest/v1/{id}", "/-/~", "/(id)", "/1.0/{x}.json",
        ])
    func none(_ path: String) { #expect(PathGroup.name(of: path) == nil) }
}
