@testable import SDKDiff

extension PeerPair {
    private static let text = #""type": "string""#
    private static let fixed = text + #", "default": "x""#
    private static let plain = Sketch.operation()

    /// The pairs for ids that are about more than one schema.
    static let whole: [String: PeerPair] = {
        var whole: [String: PeerPair] = [:]
        for change in [operations, security, schemeChanges, parameters, bodies, responses].joined()
        {
            if !change.there.isEmpty { whole[change.there] = change.pair }
            if !change.back.isEmpty { whole[change.back] = change.pair.swapped }
        }
        return whole
    }()

    /// What a change is called, what the change back is called, and the descriptions.
    private struct WholeChange {
        var there: String
        var back: String
        var pair: PeerPair

        init(_ there: String, _ back: String, _ pair: PeerPair) {
            self.there = there
            self.back = back
            self.pair = pair
        }
    }

    // MARK: - Operations

    private static func paths(_ first: String, _ second: String? = nil, _ rest: String = "")
        -> String
    {
        func item(_ path: String, _ members: String) -> String {
            #""\#(path)": {"get": {\#(members)"responses": {\#(Sketch.okay)}}}"#
        }
        return Sketch.description(
            ([item("/things", first)] + (second.map { [item("/others", $0)] } ?? []))
                .joined(separator: ", "), rest)
    }

    private static let gone = #""deprecated": true, "#
    private static let late = gone + #""x-sunset": "2030-01-01", "#
    private static let soon = gone + #""x-sunset": "2029-01-01", "#
    private static let unclear = gone + #""x-sunset": "soon", "#

    private static func level(_ level: String) -> String {
        paths(#""x-stability-level": "\#(level)", "#)
    }

    private static func webhook(_ name: String?) -> String {
        Sketch.description(
            "",
            #""webhooks": {\#(name.map { #""\#($0)": {"post": {"responses": {\#(Sketch.okay)}}}"# } ?? "")}"#
        )
    }

    private static let operations: [WholeChange] =
        [
            WholeChange(
                "endpoint-added", "api-removed-without-deprecation",
                PeerPair(paths(""), paths("", ""))),
            WholeChange("api-removed-before-sunset", "", PeerPair(paths("", late), paths(""))),
            WholeChange("api-removed-with-deprecation", "", PeerPair(paths("", gone), paths(""))),
            WholeChange(
                "api-path-removed-without-deprecation", "", PeerPair(paths("", ""), paths(""))),
            WholeChange("api-path-removed-before-sunset", "", PeerPair(paths("", late), paths(""))),
            WholeChange(
                "api-path-removed-with-deprecation", "", PeerPair(paths("", gone), paths(""))),
            WholeChange(
                "api-operation-id-added", "api-operation-id-removed",
                PeerPair(paths(""), paths(#""operationId": "getThings", "#))
            ),
            WholeChange(
                "api-tag-added", "api-tag-removed",
                PeerPair(paths(#""tags": ["A"], "#), paths(#""tags": ["A", "B"], "#))
            ),
            WholeChange(
                "", "api-schema-removed",
                PeerPair(
                    plain,
                    Sketch.operation(
                        "", #""components": {"schemas": {"Thing": {"type": "object"}}}"#))
            ),
            WholeChange(
                "webhook-added", "webhook-removed", PeerPair(webhook(nil), webhook("done"))),
            WholeChange(
                "endpoint-deprecated", "endpoint-reactivated", PeerPair(paths(""), paths(gone))),
            WholeChange("endpoint-deprecated-with-sunset", "", PeerPair(paths(""), paths(late))),
            WholeChange("api-deprecated-sunset-missing", "", PeerPair(paths(""), paths(gone))),
            WholeChange("api-sunset-date-too-small", "", PeerPair(paths(""), paths(soon))),
            WholeChange(
                "api-sunset-date-changed-too-small", "", PeerPair(paths(late), paths(soon))),
            WholeChange("api-deprecated-sunset-parse", "", PeerPair(paths(late), paths(unclear))),
            WholeChange("api-path-sunset-parse", "", PeerPair(paths(late), paths(unclear))),
            WholeChange("sunset-deleted", "", PeerPair(paths(late), paths(gone))),
            WholeChange(
                "api-stability-increased", "api-stability-decreased",
                PeerPair(level("alpha"), level("beta"))
            ),
            WholeChange("api-invalid-stability-level", "", PeerPair(level("alpha"), level("good"))),
        ]

    // MARK: - Security

    private static func secured(_ ways: String, isGlobal: Bool = false, _ schemes: String = schemes)
        -> String
    {
        let security = #""security": [\#(ways)]"#
        let components = #""components": {"securitySchemes": {\#(schemes)}}"#
        return isGlobal
            ? Sketch.operation("", security + ", " + components)
            : Sketch.operation(security, components)
    }

    private static func flow(
        token: String = "https://t.example", url: String = "https://a.example",
        scopes: String = #""read": "Read""#
    ) -> String {
        #""o": {"type": "oauth2", "flows": {"authorizationCode": {"authorizationUrl": "\#(url)", "tokenUrl": "\#(token)", "scopes": {\#(scopes)}}}}"#
    }

    private static let basic = #""b": {"type": "http", "scheme": "basic"}"#
    private static let schemes = basic + ", " + flow()

    private static let security: [WholeChange] =
        [("api", false), ("api-global", true)].flatMap { prefix, isGlobal -> [WholeChange] in
            func pair(_ old: String, _ new: String) -> PeerPair {
                PeerPair(secured(old, isGlobal: isGlobal), secured(new, isGlobal: isGlobal))
            }
            return [
                WholeChange(
                    prefix + "-security-added", prefix + "-security-removed",
                    pair(#"{"b": []}"#, #"{"b": []}, {"o": []}"#)
                ),
                WholeChange(
                    prefix + "-security-scope-added", prefix + "-security-scope-removed",
                    pair(#"{"o": []}"#, #"{"o": ["read"]}"#)
                ),
            ]
        }

    private static let schemeChanges: [WholeChange] = [
        WholeChange(
            "api-security-updated", "",
            PeerPair(secured(#"{"b": []}"#), secured(#"{"o": []}"#))
        ),
        WholeChange(
            "api-security-component-added", "api-security-component-removed",
            PeerPair(
                secured(#"{"b": []}"#, basic),
                secured(#"{"b": []}"#, basic + #", "k": {"type": "mutualTLS"}"#))
        ),
        WholeChange(
            "api-security-component-type-changed", "",
            PeerPair(
                secured(#"{"b": []}"#, basic),
                secured(#"{"b": []}"#, #""b": {"type": "mutualTLS"}"#))
        ),
        WholeChange(
            "api-security-component-oauth-url-changed", "",
            PeerPair(
                secured(#"{"o": []}"#, flow()),
                secured(#"{"o": []}"#, flow(url: "https://b.example")))
        ),
        WholeChange(
            "api-security-component-oauth-token-url-changed", "",
            PeerPair(
                secured(#"{"o": []}"#, flow()),
                secured(#"{"o": []}"#, flow(token: "https://u.example")))
        ),
        WholeChange(
            "api-security-component-oauth-scope-removed",
            "api-security-component-oauth-scope-added",
            PeerPair(secured(#"{"o": []}"#, flow()), secured(#"{"o": []}"#, flow(scopes: "")))
        ),
        WholeChange(
            "api-security-component-oauth-scope-changed", "",
            PeerPair(
                secured(#"{"o": []}"#, flow()),
                secured(#"{"o": []}"#, flow(scopes: #""read": "Look""#)))
        ),
    ]

    // MARK: - Parameters and bodies

    private static func filter(_ members: String, _ schema: String = text, path: String = "/things")
        -> String
    {
        let parameter =
            members.isEmpty ? "" : #"{"name": "filter", \#(members), "schema": {\#(schema)}}"#
        return Sketch.operation(#""parameters": [\#(parameter)]"#, path: path)
    }

    private static let asked = #""in": "query", "required": true"#
    private static let free = #""in": "query""#

    private static func header(_ schema: String) -> String {
        filter(#""in": "header""#, schema)
    }

    private static let parameters: [WholeChange] = [
        WholeChange("new-required-request-parameter", "", PeerPair(filter(""), filter(asked))),
        WholeChange(
            "new-required-request-default-parameter-to-existing-path", "",
            PeerPair(filter(""), filter(asked, fixed))
        ),
        WholeChange(
            "new-request-path-parameter", "",
            PeerPair(
                Sketch.operation(),
                filter(#""in": "path", "required": true"#, path: "/things/{filter}"))
        ),
        WholeChange(
            "new-optional-request-parameter", "request-parameter-removed",
            PeerPair(filter(""), filter(free))
        ),
        WholeChange(
            "new-optional-request-default-parameter-to-existing-path", "",
            PeerPair(filter(""), filter(free, fixed))
        ),
        WholeChange(
            "request-parameter-removed-with-deprecation", "",
            PeerPair(filter(free + #", "deprecated": true"#), filter(""))
        ),
        WholeChange(
            "request-parameter-removed-before-sunset", "",
            PeerPair(
                filter(free + #", "deprecated": true, "x-sunset": "2030-01-01""#), filter(""))
        ),
        WholeChange(
            "request-parameter-became-required", "request-parameter-became-optional",
            PeerPair(filter(free), filter(asked))
        ),
        WholeChange(
            "new-required-request-header-property", "",
            PeerPair(
                header(#""type": "object", "properties": {"a": {"type": "string"}}"#),
                header(object(text)))
        ),
        WholeChange(
            "request-header-property-became-required", "",
            PeerPair(header(object(text, isRequired: false)), header(object(text)))
        ),
    ]

    private static let json = #""application/json": {"schema": {"type": "string"}}"#
    private static let xml = #""application/xml": {"schema": {"type": "string"}}"#
    private static let bare = #""application/json": {}"#
    private static let lines = #""application/jsonl": {}"#
    private static let items = #""application/jsonl": {"itemSchema": {"type": "string"}}"#
    private static let posted = Sketch.operation(verb: "post")

    private static func thing(
        _ directions: Directions, _ schema: String? = nil, isRequired: Bool = false
    ) -> String {
        model(
            schema.map { object($0, isRequired: isRequired) }
                ?? #""type": "object", "properties": {"a": {"type": "string"}}"#, directions)
    }

    private static let bodies: [WholeChange] = [
        WholeChange(
            "request-body-added-required", "",
            PeerPair(posted, Sketch.body(json))),
        WholeChange(
            "request-body-added-optional", "request-body-removed",
            PeerPair(posted, Sketch.body(json, isRequired: false))
        ),
        WholeChange(
            "request-body-became-required", "request-body-became-optional",
            PeerPair(Sketch.body(json, isRequired: false), Sketch.body(json))
        ),
        WholeChange(
            "request-body-media-type-added", "request-body-media-type-removed",
            PeerPair(Sketch.body(json), Sketch.body(json + ", " + xml))
        ),
        WholeChange(
            "request-body-media-type-schema-added", "request-body-media-type-schema-removed",
            PeerPair(Sketch.body(bare), Sketch.body(json))
        ),
        WholeChange(
            "request-body-media-type-item-schema-added",
            "request-body-media-type-item-schema-removed",
            PeerPair(Sketch.body(lines), Sketch.body(items))
        ),
        WholeChange(
            "new-required-request-property", "",
            PeerPair(thing(.request), thing(.request, text, isRequired: true))
        ),
        WholeChange(
            "new-required-request-property-with-default", "",
            PeerPair(thing(.request), thing(.request, fixed, isRequired: true))
        ),
        WholeChange(
            "new-optional-request-property", "request-property-removed",
            PeerPair(thing(.request), thing(.request, text))
        ),
        WholeChange(
            "request-property-became-required", "request-property-became-optional",
            PeerPair(thing(.request, text), thing(.request, text, isRequired: true))
        ),
        WholeChange(
            "request-property-became-required-with-default", "",
            PeerPair(thing(.request, fixed), thing(.request, fixed, isRequired: true))
        ),
    ]

    // MARK: - Responses

    private static func carrying(_ content: String) -> String {
        responses(#""200": {"description": "OK", "content": {\#(content)}}"#)
    }

    private static func counted(_ members: String) -> String {
        let header = members.isEmpty ? "" : #""X-Count": {\#(members)}"#
        return responses(#""200": {"description": "OK", "headers": {\#(header)}}"#)
    }

    private static func coded(_ codes: String...) -> String {
        responses(codes.map { #""\#($0)": {"description": "OK"}"# }.joined(separator: ", "))
    }

    private static let count = #""schema": {"type": "integer"}"#
    private static let counts = count + #", "required": true"#
    private static let hidden = text + #", "writeOnly": true"#

    private static let responses: [WholeChange] = [
        WholeChange(
            "", "response-body-media-type-item-schema-removed-untyped",
            PeerPair(carrying(lines), carrying(items))
        ),
        WholeChange(
            "response-success-status-added", "response-success-status-removed",
            PeerPair(coded("200"), coded("200", "201"))
        ),
        WholeChange(
            "response-non-success-status-added", "response-non-success-status-removed",
            PeerPair(coded("200"), coded("200", "404"))
        ),
        WholeChange("response-header-added", "", PeerPair(counted(""), counted(count))),
        WholeChange("", "optional-response-header-removed", PeerPair(counted(""), counted(count))),
        WholeChange("", "required-response-header-removed", PeerPair(counted(""), counted(counts))),
        WholeChange(
            "response-header-became-optional", "", PeerPair(counted(counts), counted(count))),
        WholeChange(
            "response-media-type-added", "response-media-type-removed",
            PeerPair(carrying(json), carrying(json + ", " + xml))
        ),
        WholeChange(
            "response-media-type-name-changed", "",
            PeerPair(
                carrying(json + #", "image/png": {}"#), carrying(json + #", "image/gif": {}"#))
        ),
        WholeChange(
            "response-media-type-name-generalized", "response-media-type-name-specialized",
            PeerPair(
                carrying(json + #", "application/atom+xml": {}"#),
                carrying(json + #", "application/xml": {}"#))
        ),
        WholeChange(
            "response-body-media-type-schema-added", "response-body-media-type-schema-removed",
            PeerPair(carrying(bare), carrying(json))
        ),
        WholeChange(
            "response-body-media-type-item-schema-added",
            "response-body-media-type-item-schema-removed",
            PeerPair(carrying(lines), carrying(items))
        ),
        WholeChange(
            "response-optional-property-added", "response-optional-property-removed",
            PeerPair(thing(.response), thing(.response, text))
        ),
        WholeChange(
            "response-required-property-added", "response-required-property-removed",
            PeerPair(thing(.response), thing(.response, text, isRequired: true))
        ),
        WholeChange(
            "response-optional-write-only-property-added",
            "response-optional-write-only-property-removed",
            PeerPair(thing(.response), thing(.response, hidden))
        ),
        WholeChange(
            "response-required-write-only-property-added",
            "response-required-write-only-property-removed",
            PeerPair(thing(.response), thing(.response, hidden, isRequired: true))
        ),
        WholeChange(
            "response-property-became-required", "response-property-became-optional",
            PeerPair(thing(.response, text), thing(.response, text, isRequired: true))
        ),
        WholeChange(
            "response-write-only-property-became-required",
            "response-write-only-property-became-optional",
            PeerPair(thing(.response, hidden), thing(.response, hidden, isRequired: true))
        ),
    ]
}
