import Testing

@testable import SDKDescription

@Suite struct ResolveLimitTests {
    private func tower(_ height: Int, width: Int) -> String {
        let levels = (1..<height).map { level in
            let reference = ##"{"$ref":"#/components/schemas/L\##(level - 1)"}"##
            let references = Array(repeating: reference, count: width).joined(separator: ",")
            return #""L\#(level)":{"allOf":[\#(references)],"properties":{"p\#(level)":{}}}"#
        }
        return #""L0":{"properties":{"p0":{}}},"# + levels.joined(separator: ",")
    }

    @Test func towerOfAllOfIsMergedOncePerLevel() throws {
        let resolved = try ResolvedDescription(schemas: tower(60, width: 8))
        #expect(resolved.rules.isEmpty)
        guard case .object(let object)? = resolved.api?.models.last?.schema.kind else {
            Issue.record("no object")
            return
        }
        #expect(object.properties.count == 60)
    }

    @Test func whatAllOfCopiesIsLimited() throws {
        let resolved = try ResolvedDescription(
            schemas: tower(40, width: 2), limits: ResolveLimits(maximumCopiedProperties: 100))
        #expect(resolved.rules == ["schema-too-large"])
    }

    @Test func depthThroughAllOfIsLimited() throws {
        // The last level first, so that making it goes all the way down.
        let levels = (1..<2000).reversed().map { level in
            ##""L\##(level)":{"allOf":[{"$ref":"#/components/schemas/L\##(level - 1)"}],"##
                + #""properties":{"p\#(level)":{}}}"#
        }
        let resolved = try ResolvedDescription(
            schemas: levels.joined(separator: ",") + #","L0":{"properties":{"p0":{}}}"#)
        #expect(Set(resolved.rules) == ["schema-too-large"])
    }

    @Test(arguments: [
        #""operationId":"abcdef","responses":{}"#, #""tags":["abcdef"],"responses":{}"#,
        #""parameters":[{"name":"abcdef","in":"query","schema":{}}],"responses":{}"#,
    ])
    func namesAreLimited(operation: String) throws {
        let text =
            #"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{\#(operation)}}}}"#
        #expect(try ResolvedDescription(text).rules.isEmpty)
        let resolved = try ResolvedDescription(text, limits: ResolveLimits(maximumNameBytes: 5))
        #expect(resolved.rules == ["name-too-long"])
        #expect(
            resolved.diagnostics.rendered().contains("the name has 6 bytes, the limit is 5"))
    }

    @Test func longChainOfReferencesIsLimited() throws {
        let links = (1..<300).map {
            ##""L\##($0)":{"$ref":"#/components/schemas/L\##($0 - 1)"}"##
        }
        let resolved = try ResolvedDescription(
            schemas: #""L0":{"type":"string"},"# + links.joined(separator: ","))
        #expect(Set(resolved.rules) == ["schema-too-large"])
    }
}
