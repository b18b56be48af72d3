import Testing

@testable import SDKGenerator

@Suite struct RuleTests {
    @Test func idsAreUnique() {
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    }

    @Test(arguments: Rule.all)
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
    @Test(arguments: Rule.all)
    func placeholdersAreNumbered(rule: Rule) {
        let numbers = Set(
            MessageTemplate(rule.message).placeholders
                + MessageTemplate(rule.hint ?? "").placeholders)
        #expect(numbers == Set(0..<numbers.count))
    }

    @Test func jsonRulesAreListed() {
        for rule in [Rule.jsonSyntax, .jsonDuplicateKey, .jsonLimit] {
            #expect(Rule.all.contains(rule))
        }
    }
}
