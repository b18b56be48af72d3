@testable import SDKDiff

extension PeerRule {
    static let limits: [PeerRule] = [
        PeerRule(
            "request-{body,property,parameter}-{max,max-length,max-items,exclusive-max}-decreased",
            breaks: true, "constraint-tightened", .major),
        PeerRule(
            "request-{body,property,parameter}-{max,max-length,max-items,exclusive-max}-increased",
            breaks: false, "constraint-loosened", .minor),
        PeerRule(
            "request-{body,property,parameter}-{min,min-length,min-items,exclusive-min}-increased",
            breaks: true, "constraint-tightened", .major),
        PeerRule(
            "request-{body,property,parameter}-{min,min-length,min-items,exclusive-min}-decreased",
            breaks: false, "constraint-loosened", .minor),
        PeerRule(
            "request-{body,property,parameter}-{max,max-length,min,min-items,exclusive-max,exclusive-min}-set",
            breaks: true, "constraint-tightened", .major),
        PeerRule(
            "request-{body,property}-{max-items-set,max-properties-set,max-properties-decreased,min-properties-increased,unique-items-set,multiple-of-set}",
            breaks: true, "constraint-tightened", .major),
        PeerRule(
            "request-{body,property}-{max-properties-increased,unique-items-unset,multiple-of-unset,multiple-of-generalized}",
            breaks: false, "constraint-loosened", .minor),
        PeerRule(
            "request-{body,property}-multiple-of-changed", breaks: true, "constraint-changed",
            .major),
        PeerRule(
            "request-read-only-property-{max,max-length,max-items,max-properties,exclusive-max}-decreased",
            breaks: false, "constraint-tightened", .minor),
        PeerRule(
            "request-read-only-property-{min,exclusive-min}-increased", breaks: false,
            "constraint-tightened", .minor),
        PeerRule(
            "request-{property,parameter}-pattern-added", breaks: true, "constraint-tightened",
            .major),
        PeerRule(
            "request-{property,parameter}-pattern-removed", breaks: false, "constraint-loosened",
            .minor),
        PeerRule(
            "request-{property,parameter}-pattern-{changed,generalized}", breaks: false,
            "constraint-changed", .major,
            because: "Which of two patterns is the wider one isn't told by their text."),
        PeerRule(
            "response-{body,property}-{max,max-length,max-items,max-properties,exclusive-max}-increased",
            breaks: true, "constraint-loosened", .minor, because: unchecked),
        PeerRule(
            "response-{body,property}-{min,min-length,min-items,min-properties,exclusive-min}-decreased",
            breaks: true, "constraint-loosened", .minor, because: unchecked),
        PeerRule(
            "response-{body,property}-{max-length,min-items,unique-items,multiple-of}-unset",
            breaks: true, "constraint-loosened", .minor, because: unchecked),
        PeerRule(
            "response-{body,property}-multiple-of-changed", breaks: true, "constraint-changed",
            .minor, because: unchecked),
        PeerRule(
            "response-{body,property}-multiple-of-specialized", breaks: false,
            "constraint-tightened", .minor),
        PeerRule("response-property-pattern-added", breaks: false, "constraint-tightened", .minor),
        PeerRule("response-property-pattern-changed", breaks: false, "constraint-changed", .minor),
        PeerRule(
            "response-property-pattern-removed", breaks: true, "constraint-loosened", .minor,
            because: unchecked),
        PeerRule(
            "request-{body,property}-{contains,property-names,dependent-required,dependent-schema,unevaluated-items,unevaluated-properties,if,then,else,prefix-items,pattern-property,content-schema}-added",
            breaks: true, "constraint-tightened", .major),
        PeerRule(
            "request-{body,property}-{contains,property-names,dependent-required,dependent-schema,unevaluated-items,unevaluated-properties,if,then,else,prefix-items,pattern-property,content-schema}-removed",
            breaks: false, "constraint-loosened", .minor),
        PeerRule(
            "request-{body,property}-dependent-required-changed", breaks: true,
            "constraint-changed", .major),
        PeerRule(
            "request-{body,property}-{min-contains-increased,max-contains-decreased}", breaks: true,
            "constraint-tightened", .major),
        PeerRule(
            "request-{body,property}-{min-contains-decreased,max-contains-increased}",
            breaks: false, "constraint-loosened", .minor),
        PeerRule(
            "response-{body,property}-{contains,property-names,dependent-required,dependent-schema,unevaluated-items,unevaluated-properties,if,then,else,prefix-items,pattern-property,content-schema}-added",
            breaks: false, "constraint-tightened", .minor),
        PeerRule(
            "response-{body,property}-{contains,property-names,dependent-required,dependent-schema,unevaluated-items,unevaluated-properties,if,then,else,content-schema}-removed",
            breaks: true, "constraint-loosened", .minor, because: unchecked),
        PeerRule(
            "response-{body,property}-pattern-property-removed", breaks: true,
            "additional-properties-untyped", .major),
        PeerRule(
            "response-{body,property}-prefix-items-removed", breaks: true, "type-widened", .major),
        PeerRule(
            "response-{body,property}-dependent-required-changed", breaks: true,
            "constraint-changed", .minor, because: unchecked),
        PeerRule(
            "response-{body,property}-{min-contains-increased,max-contains-decreased}",
            breaks: false, "constraint-tightened", .minor),
        PeerRule(
            "response-{body,property}-{min-contains-decreased,max-contains-increased}",
            breaks: true,
            "constraint-loosened", .minor, because: unchecked),
        PeerRule(
            "{request,response}-{body,property}-content-{media-type,encoding}-changed",
            breaks: true,
            "string-content-changed", .major),
    ]

    static let lifecycle: [PeerRule] = [
        PeerRule(
            "{endpoint,request-parameter,request-property,response-property}-deprecated",
            breaks: false, "deprecated", .patch),
        PeerRule(
            "{endpoint,request-property,response-property}-deprecated-with-sunset", breaks: false,
            "sunset-added", .minor),
        PeerRule(
            "{endpoint,request-parameter,request-property,response-property}-reactivated",
            breaks: false, "no-longer-deprecated", .patch),
        PeerRule(
            "{api,request-parameter,request-property,response-property}-deprecated-sunset-missing",
            breaks: true, "deprecated", .patch, because: policy),
        PeerRule(
            "{api,request-parameter,request-property,response-property}-sunset-date-too-small",
            breaks: true, "sunset-added", .minor, because: policy),
        PeerRule(
            "{api-deprecated-sunset-parse,api-path-sunset-parse,request-parameter-sunset-parse,request-property-deprecated-sunset-invalid,response-property-deprecated-sunset-invalid}",
            breaks: true, "sunset-unclear", .major),
        PeerRule(
            "{sunset-deleted,request-parameter-sunset-deleted}", breaks: true, "sunset-removed",
            .major),
        PeerRule(
            "{api,request-parameter}-sunset-date-changed-too-small", breaks: true,
            "sunset-brought-forward", .major),
        PeerRule(
            "{api,request-property,response-property}-stability-decreased", breaks: true,
            "stability-lowered", .major),
        PeerRule(
            "{api,request-property,response-property}-stability-increased", breaks: false,
            "stability-raised", .minor),
        PeerRule(
            "api-invalid-stability-level", breaks: true, "stability-unclear", .minor,
            because: "A level that isn't known can be compared with no other one."),
    ]
}
