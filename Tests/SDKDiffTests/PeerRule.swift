import Testing

@testable import SDKDiff

/// The rules of another comparison of OpenAPI documents, oasdiff, by their ids: which rule of ours
/// tells the same, and how it is judged on the wire.
struct PeerRule: Sendable, CustomTestStringConvertible {
    /// Ids, with the choices of each part in braces.
    var pattern: String
    /// Whether the peer calls it breaking.
    var breaks: Bool
    /// Nil where nothing is told.
    var rule: String?
    var wire: Verdict
    /// Why the verdict is another one than the peer's.
    var reason: String?

    init(
        _ pattern: String, breaks: Bool, _ rule: String?, _ wire: Verdict,
        because reason: String? = nil
    ) {
        self.pattern = pattern
        self.breaks = breaks
        self.rule = rule
        self.wire = wire
        self.reason = reason
    }

    var testDescription: String { pattern }

    var ids: [String] { Self.expanded(pattern) }

    private static func expanded(_ pattern: String) -> [String] {
        guard let open = pattern.firstIndex(of: "{"),
            let close = pattern[open...].firstIndex(of: "}")
        else { return [pattern] }
        let choices = pattern[pattern.index(after: open)..<close]
            .split(separator: ",", omittingEmptySubsequences: false)
        return choices.flatMap { choice in
            expanded(
                String(pattern[..<open]) + String(choice)
                    + String(pattern[pattern.index(after: close)...]))
        }
    }

    // MARK: - Reasons

    static let unchecked =
        "Clients of this SDK check no limits: a value beyond one is read like any other."
    private static let open =
        "Clients of this SDK keep values, alternatives and codes they don't know."
    private static let lost = "Who relied on it misses it, and code that names it doesn't compile."
    private static let called = "Whoever still uses it fails, whatever was said before."
    static let policy = "How long something is deprecated first is the vendor's own rule."
    private static let told = "The property tells which alternative a value is."
    private static let used = "Clients that authenticate this way fail; nothing where none can."
    private static let sent = "The SDK asks for one media type; the others are no loss to it."

    /// Ids without a pair of descriptions: the version number is not compared, it is what comes of
    /// the comparison.
    static let unpaired: Set<String> = [
        "api-version-not-bumped", "api-version-decreased", "api-major-version-not-bumped",
    ]

    // MARK: - The table

    static let all: [PeerRule] = paths + parameters + bodies + responses + schemas + lifecycle

    private static let paths: [PeerRule] = [
        PeerRule("endpoint-added", breaks: false, "operation-added", .minor),
        PeerRule(
            "{api-path,api}-removed-{without-deprecation,before-sunset}", breaks: true,
            "operation-removed", .major),
        PeerRule(
            "{api-path,api}-removed-with-deprecation", breaks: false, "operation-removed", .major,
            because: called),
        PeerRule("api-operation-id-{removed,added}", breaks: false, "operation-id-changed", .none),
        PeerRule("api-tag-removed", breaks: false, "operation-tag-removed", .patch),
        PeerRule("api-tag-added", breaks: false, "operation-tag-added", .patch),
        PeerRule("api-schema-removed", breaks: false, "model-removed", .none),
        PeerRule("webhook-added", breaks: false, "callback-added", .minor),
        PeerRule("webhook-removed", breaks: true, "callback-removed", .major),
        PeerRule(
            "{api,api-global}-security-added", breaks: false, "operation-security-added", .minor),
        PeerRule(
            "{api,api-global}-security-removed", breaks: true, "operation-security-removed", .major),
        PeerRule("api-security-updated", breaks: true, "operation-security-removed", .major),
        PeerRule(
            "{api,api-global}-security-scope-added", breaks: true, "operation-scope-added", .major),
        PeerRule(
            "{api,api-global}-security-scope-removed", breaks: false, "operation-scope-removed",
            .minor),
        PeerRule("api-security-component-added", breaks: false, "security-scheme-added", .none),
        PeerRule("api-security-component-removed", breaks: false, "security-scheme-removed", .none),
        PeerRule(
            "api-security-component-type-changed", breaks: false, "security-scheme-changed", .major,
            because: used),
        PeerRule(
            "api-security-component-oauth-{url,token-url}-changed", breaks: false,
            "flow-address-changed", .major, because: used),
        PeerRule("api-security-component-oauth-scope-added", breaks: false, "scope-added", .minor),
        PeerRule(
            "api-security-component-oauth-scope-removed", breaks: false, "scope-removed", .major,
            because: used),
        PeerRule(
            "api-security-component-oauth-scope-changed", breaks: false, "description-changed",
            .patch),
        PeerRule(
            "{api-version-not-bumped,api-version-decreased,api-major-version-not-bumped}",
            breaks: false, nil, .none),
    ]

    private static let parameters: [PeerRule] = [
        PeerRule(
            "new-{required-request-parameter,required-request-default-parameter-to-existing-path}",
            breaks: true, "required-parameter-added", .major),
        PeerRule("new-request-path-parameter", breaks: true, "operation-removed", .major),
        PeerRule(
            "new-optional-{request-parameter,request-default-parameter-to-existing-path}",
            breaks: false, "parameter-added", .minor),
        PeerRule(
            "request-parameter-{removed,removed-with-deprecation}", breaks: false,
            "parameter-removed", .major, because: lost),
        PeerRule(
            "request-parameter-removed-before-sunset", breaks: true, "parameter-removed", .major),
        PeerRule(
            "request-parameter-became-required", breaks: true, "parameter-became-required", .major),
        PeerRule(
            "request-parameter-became-optional", breaks: false, "parameter-became-optional", .minor),
        PeerRule(
            "request-parameter-default-value-{added,changed,removed}", breaks: false,
            "default-changed", .minor),
        PeerRule(
            "new-required-request-header-property", breaks: true, "required-property-added", .major),
        PeerRule(
            "request-header-property-became-required", breaks: true, "property-became-required",
            .major),
        PeerRule(
            "request-{parameter,header-property}-became-enum", breaks: true, "type-narrowed", .major
        ),
        PeerRule(
            "request-parameter-{type-generalized,list-of-types-widened,property-type-generalized,property-list-of-types-widened}",
            breaks: false, "type-widened", .minor),
        PeerRule(
            "request-parameter-{list-of-types-narrowed,property-type-specialized,property-list-of-types-narrowed}",
            breaks: true, "type-narrowed", .major),
        PeerRule(
            "request-parameter-{type-changed,property-type-changed}", breaks: true, "type-changed",
            .major),
    ]

    private static let bodies: [PeerRule] = [
        PeerRule("request-body-added-required", breaks: true, "required-body-added", .major),
        PeerRule("request-body-added-optional", breaks: false, "body-added", .minor),
        PeerRule("request-body-removed", breaks: true, "body-removed", .major),
        PeerRule("request-body-became-required", breaks: true, "body-became-required", .major),
        PeerRule("request-body-became-optional", breaks: false, "body-became-optional", .minor),
        PeerRule("request-body-media-type-added", breaks: false, "content-type-added", .minor),
        PeerRule("request-body-media-type-removed", breaks: true, "content-type-removed", .major),
        PeerRule("request-body-media-type-schema-added", breaks: true, "type-narrowed", .major),
        PeerRule("request-body-media-type-schema-removed", breaks: false, "type-widened", .minor),
        PeerRule(
            "request-body-media-type-item-schema-added", breaks: false, "type-narrowed", .major,
            because: "Items of any shape were taken, and now only those of one."),
        PeerRule(
            "request-body-media-type-item-schema-removed", breaks: false, "type-widened", .minor),
        PeerRule(
            "request-body-wrapped-in-one-of-original-preserved", breaks: false, "type-widened",
            .minor),
        PeerRule("request-body-wrapped-in-one-of", breaks: true, "type-changed", .major),
        PeerRule(
            "new-required-request-{property,property-with-default}", breaks: true,
            "required-property-added", .major),
        PeerRule("new-optional-request-property", breaks: false, "property-added", .minor),
        PeerRule(
            "request-property-removed", breaks: false, "property-removed", .major, because: lost),
        PeerRule(
            "request-property-{became-required,became-required-with-default}", breaks: true,
            "property-became-required", .major),
        PeerRule(
            "request-property-became-optional", breaks: false, "property-became-optional", .minor),
        PeerRule(
            "request-{required,optional}-property-became-read-only", breaks: false,
            "became-read-only", .major, because: lost),
        PeerRule(
            "request-optional-property-became-not-read-only", breaks: false, "no-longer-read-only",
            .minor),
        PeerRule(
            "request-required-property-became-not-read-only", breaks: true, "no-longer-read-only",
            .major),
        PeerRule(
            "request-{required,optional}-property-became-write-only", breaks: false,
            "became-write-only", .patch),
        PeerRule(
            "request-{required,optional}-property-became-not-write-only", breaks: false,
            "no-longer-write-only", .patch),
    ]

    private static let responses: [PeerRule] = [
        PeerRule(
            "response-{success,non-success}-status-added", breaks: false, "response-added", .minor),
        PeerRule(
            "response-success-status-removed", breaks: true, "response-removed", .minor,
            because: open),
        PeerRule("response-non-success-status-removed", breaks: false, "response-removed", .minor),
        PeerRule("response-header-added", breaks: false, "header-added", .minor),
        PeerRule("response-header-became-optional", breaks: true, "header-became-optional", .major),
        PeerRule("required-response-header-removed", breaks: true, "header-removed", .major),
        PeerRule(
            "optional-response-header-removed", breaks: false, "header-removed", .major,
            because: lost),
        PeerRule(
            "response-header-type-changed", breaks: true, "type-changed", .major),
        PeerRule("response-header-type-generalized", breaks: true, "type-widened", .major),
        PeerRule("response-header-type-specialized", breaks: false, "type-narrowed", .minor),
        PeerRule(
            "response-header-type-compatible", breaks: false, "type-changed", .major,
            because: "A header has a type in Swift, which other text doesn't fit."),
        PeerRule("response-media-type-added", breaks: false, "content-type-added", .minor),
        PeerRule(
            "response-media-type-{removed,name-generalized}", breaks: true, "content-type-removed",
            .minor, because: sent),
        PeerRule(
            "response-media-type-{name-changed,name-specialized}", breaks: false,
            "content-type-removed", .minor),
        PeerRule("response-body-media-type-schema-added", breaks: false, "type-narrowed", .minor),
        PeerRule("response-body-media-type-schema-removed", breaks: true, "type-widened", .major),
        PeerRule(
            "response-body-media-type-item-schema-added", breaks: false, "type-narrowed", .minor),
        PeerRule(
            "response-body-media-type-item-schema-{removed,removed-untyped}", breaks: true,
            "type-widened", .major),
        PeerRule("response-body-wrapped-in-one-of", breaks: true, "type-changed", .major),
        PeerRule(
            "response-body-wrapped-in-one-of-original-preserved", breaks: true, "type-widened",
            .major),
        PeerRule(
            "response-optional-property-removed", breaks: false, "property-removed", .major,
            because: lost),
        PeerRule(
            "response-required-property-removed", breaks: true, "required-property-removed", .major),
        PeerRule("response-optional-property-added", breaks: false, "property-added", .minor),
        PeerRule(
            "response-required-property-added", breaks: false, "required-property-added", .minor),
        PeerRule(
            "response-optional-write-only-property-added", breaks: false, "property-added", .none),
        PeerRule(
            "response-required-write-only-property-added", breaks: false, "required-property-added",
            .none),
        PeerRule(
            "response-optional-write-only-property-removed", breaks: false, "property-removed",
            .none),
        PeerRule(
            "response-required-write-only-property-removed", breaks: false,
            "required-property-removed", .none),
        PeerRule(
            "response-property-became-optional", breaks: true, "property-became-optional", .major),
        PeerRule(
            "response-property-became-required", breaks: false, "property-became-required", .minor),
        PeerRule(
            "response-write-only-property-became-optional", breaks: false,
            "property-became-optional", .none),
        PeerRule(
            "response-write-only-property-became-required", breaks: false,
            "property-became-required", .none),
        PeerRule(
            "response-write-only-property-enum-value-added", breaks: false, "enum-value-added",
            .none),
        PeerRule(
            "response-{required,optional}-property-became-write-only", breaks: false,
            "became-write-only", .major, because: lost),
        PeerRule(
            "response-{required,optional}-property-became-not-write-only", breaks: false,
            "no-longer-write-only", .minor),
        PeerRule(
            "response-{required,optional}-property-became-read-only", breaks: false,
            "became-read-only", .patch),
        PeerRule(
            "response-{required,optional}-property-became-not-read-only", breaks: false,
            "no-longer-read-only", .patch),
    ]

    private static let schemas: [PeerRule] =
        limits + [
            PeerRule("request-{body,property}-type-changed", breaks: true, "type-changed", .major),
            PeerRule("response-{body,property}-type-changed", breaks: true, "type-changed", .major),
            PeerRule(
                "request-{body,property}-{type-generalized,list-of-types-widened}", breaks: false,
                "type-widened", .minor),
            PeerRule(
                "request-{body,property}-list-of-types-narrowed", breaks: true, "type-narrowed",
                .major),
            PeerRule(
                "response-{body,property}-{type-generalized,list-of-types-widened}", breaks: true,
                "type-widened", .major),
            PeerRule(
                "response-{body,property}-{type-specialized,list-of-types-narrowed}", breaks: false,
                "type-narrowed", .minor),
            PeerRule(
                "{request,response}-{body,property}-type-compatible", breaks: false, "type-changed",
                .major, because: "Text that fits any type has one type in Swift all the same."),
            PeerRule(
                "request-{body,property,parameter,parameter-property}-became-nullable",
                breaks: false, "became-nullable", .minor),
            PeerRule(
                "request-{body,property,parameter,parameter-property}-became-not-nullable",
                breaks: true, "no-longer-nullable", .major),
            PeerRule(
                "response-{body,property}-became-nullable", breaks: true, "became-nullable",
                .major),
            PeerRule(
                "response-header-became-nullable", breaks: true, "became-nullable", .minor,
                because: "The text of a header is never null, and any header can be absent."),
            PeerRule(
                "response-{body,property,header}-became-not-nullable", breaks: false,
                "no-longer-nullable", .minor),
            PeerRule("request-{body,property}-became-enum", breaks: true, "type-narrowed", .major),
            PeerRule(
                "request-{property,parameter,parameter-property}-enum-value-added", breaks: false,
                "enum-value-added", .minor),
            PeerRule(
                "request-{body,property,parameter,parameter-property}-enum-value-removed",
                breaks: true, "enum-value-removed", .major),
            PeerRule(
                "request-read-only-property-enum-value-removed", breaks: false,
                "enum-value-removed",
                .minor),
            PeerRule(
                "response-property-enum-value-added", breaks: true, "enum-value-added", .minor,
                because: open),
            PeerRule(
                "response-{property,mediatype}-enum-value-removed", breaks: false,
                "enum-value-removed", .minor),
            PeerRule(
                "request-{parameter,property}-x-extensible-enum-value-removed", breaks: true,
                "extensible-value-removed", .major),
            PeerRule(
                "request-{body,property}-const-added", breaks: true, "type-narrowed", .major),
            PeerRule(
                "request-{body,property}-const-changed", breaks: true, "enum-value-removed",
                .major),
            PeerRule(
                "request-{body,property}-const-removed", breaks: false, "type-widened", .minor),
            PeerRule(
                "response-{body,property}-const-changed", breaks: true, "enum-value-added", .minor,
                because: open),
            PeerRule(
                "response-{body,property}-const-added", breaks: false, "type-narrowed", .minor),
            PeerRule(
                "response-{body,property}-const-removed", breaks: true, "type-widened", .major),
            PeerRule(
                "request-{body,property}-default-value-{added,changed,removed}", breaks: false,
                "default-changed", .minor),
            PeerRule(
                "response-{body,property}-default-value-{added,changed,removed}", breaks: false,
                "default-changed", .patch),
            PeerRule(
                "request-{body,property}-{any,one}-of-added", breaks: false, "alternative-added",
                .minor),
            PeerRule(
                "request-{body,property}-{any,one}-of-removed", breaks: true, "alternative-removed",
                .major),
            PeerRule(
                "response-{body,property}-{any,one}-of-added", breaks: true, "alternative-added",
                .minor, because: open),
            PeerRule(
                "response-{body,property}-{any,one}-of-removed", breaks: false,
                "alternative-removed", .minor),
            PeerRule(
                "request-{body,property}-all-of-added", breaks: true, "required-property-added",
                .major),
            PeerRule(
                "request-{body,property}-all-of-removed", breaks: false,
                "required-property-removed", .major,
                because: lost),
            PeerRule(
                "response-{body,property}-all-of-added", breaks: false, "required-property-added",
                .minor),
            PeerRule(
                "response-{body,property}-all-of-removed", breaks: true,
                "required-property-removed", .major),
            PeerRule(
                "{request,response}-{body,property}-all-of-{added,removed}-annotation-only",
                breaks: false, "description-changed", .patch),
            PeerRule(
                "{request,response}-{body,property}-discriminator-added", breaks: false,
                "discriminator-added", .none),
            PeerRule(
                "{request,response}-{body,property}-discriminator-removed", breaks: false,
                "discriminator-removed", .none),
            PeerRule(
                "{request,response}-{body,property}-discriminator-property-name-changed",
                breaks: false, "discriminator-changed", .major, because: told),
            PeerRule(
                "{request,response}-{body,property}-discriminator-mapping-added", breaks: false,
                "discriminator-value-added", .minor),
            PeerRule(
                "request-{body,property}-discriminator-mapping-deleted", breaks: false,
                "discriminator-value-removed", .major, because: told),
            PeerRule(
                "response-{body,property}-discriminator-mapping-deleted", breaks: false,
                "discriminator-value-removed", .minor),
            PeerRule(
                "{request,response}-{body,property}-discriminator-mapping-changed", breaks: false,
                "discriminator-value-changed", .major, because: told),
        ]
}
