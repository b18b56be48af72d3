import Testing

@testable import SDKDocument

@Suite struct RuleTests {
    /// The rules of all stages.
    static let all: [Rule] =
        Rule.json + Rule.resolve + Rule.select + Rule.configuration + Rule.plan + Rule.emission
        + Rule.overlay + Rule.write + Rule.transcribe + Rule.diff

    @Test func idsAreUnique() {
        #expect(Set(Self.all.map(\.id)).count == Self.all.count)
    }

    @Test(arguments: Self.all)
    func ruleIsWellFormed(rule: Rule) {
        let isKebabCase = rule.id.split(separator: "-", omittingEmptySubsequences: false)
            .allSatisfy { word in
                !word.isEmpty
                    && word.utf8.allSatisfy {
                        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
                    }
            }
        #expect(isKebabCase)
        #expect(rule.summary.hasSuffix("."))
        #expect(rule.summary.first?.isUppercase == true)
        #expect(!rule.message.isEmpty && !rule.message.hasSuffix("."))
        #expect(rule.hint?.isEmpty != true && rule.hint?.hasSuffix(".") != true)
        for text in [rule.summary, rule.message, rule.hint ?? ""] {
            #expect(text.unicodeScalars.allSatisfy { $0 >= " " })
        }
    }

    /// The placeholders are numbered from zero without a gap.
    @Test(arguments: Self.all)
    func placeholdersAreNumbered(rule: Rule) {
        let numbers = Set(
            MessageTemplate(rule.message).placeholders
                + MessageTemplate(rule.hint ?? "").placeholders)
        #expect(numbers == Set(0..<numbers.count))
    }
}
