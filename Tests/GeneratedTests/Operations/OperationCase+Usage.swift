import PureCloudPlatformClientV2
import SDKTesting
import Testing

extension OperationCase {
    private static let usageURL = "https://api.mypurecloud.com/api/v2/oauth/clients/c1/usage"
    private static let started = HTTPResponse.json(#"{"executionId":"e1","resultsUri":"/r"}"#)

    static let usage = [
        OperationCase(
            operation: "postOauthClientUsageQuery", method: .post, target: "\(usageURL)/query",
            headers: json,
            body: #"{"interval":"2024-01-01T00:00:00Z/2024-02-01T00:00:00Z","#
                + #""granularity":"Day","metrics":["Status200","Requests"],"#
                + #""groupBy":["HttpMethod","TemplateUri"]}"#,
            response: started
        ) {
            let result = try await $0.postOauthClientUsageQuery(
                clientId: "c1",
                body: ApiUsageQuery(
                    interval: "2024-01-01T00:00:00Z/2024-02-01T00:00:00Z", granularity: .day,
                    metrics: [.status200, .requests], groupBy: [.httpMethod, .templateUri]))
            #expect(result == UsageExecutionResult(executionId: "e1", resultsUri: "/r"))
        },
        OperationCase(
            operation: "getOauthClientUsageQueryResult", method: .get,
            target: "\(usageURL)/query/results/e1",
            response: .json(
                #"{"results":[{"clientId":"c1","httpMethod":"GET","status200":9007199254740993,"#
                    + #""requests":12,"date":"2024-01-01T00:00:00Z"}],"#
                    + #""queryStatus":"Complete","cursors":{"after":"x"}}"#)
        ) {
            let result = try await $0.getOauthClientUsageQueryResult(
                executionId: "e1", clientId: "c1")
            #expect(result.queryStatus == .complete)
            #expect(result.cursors?.after == "x")
            #expect(result.results?.first?.status200 == 9_007_199_254_740_993)
            #expect(result.results?.first?.requests == 12)
            #expect(result.results?.first?.httpMethod == "GET")
        },
        OperationCase(
            operation: "getOauthClientUsageSummary", method: .get, target: "\(usageURL)/summary",
            response: started
        ) {
            let result = try await $0.getOauthClientUsageSummary(clientId: "c1")
            #expect(result.executionId == "e1")
        },
        OperationCase(
            operation: "getOauthClientUsageSummary", method: .get,
            target: "\(usageURL)/summary?days=30", response: started
        ) {
            let result = try await $0.getOauthClientUsageSummary(clientId: "c1", days: "30")
            #expect(result.resultsUri == "/r")
        },
    ]
}
