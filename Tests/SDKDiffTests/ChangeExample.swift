import Testing

@testable import SDKDiff

/// Two descriptions that differ by a rule, and how that is judged.
struct ChangeExample: Sendable, CustomTestStringConvertible {
    let rule: String
    let subject: String
    let wire: Verdict
    let swift: Verdict
    let old: String
    let new: String

    init(
        _ rule: String, _ subject: String, wire: Verdict, swift: Verdict, _ old: String,
        _ new: String
    ) {
        self.rule = rule
        self.subject = subject
        self.wire = wire
        self.swift = swift
        self.old = old
        self.new = new
    }

    var testDescription: String { "\(rule) (\(subject))" }

    /// Every example: at least one for each rule.
    static let all: [ChangeExample] =
        names + operations + parameters + bodies + responses + models + schemas
        + unions + servers + security + limits + lifecycle
}
