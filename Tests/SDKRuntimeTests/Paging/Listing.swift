import Foundation
import SDKRuntime
import SDKTesting

extension APIError {
    /// Why a walk over pages ended.
    var paging: PagingError? { if case .paging(let error) = self { error } else { nil } }
}

/// A page as APIs send them.
struct Listing: Codable, Sendable {
    var entities: [String]?
    var nextUri: String?
    var cursor: String?
    var total: Int64?
    var pageCount: Int64?

    var response: HTTPResponse {
        let data = (try? JSONEncoder().encode(self)) ?? Data()
        return .json(String(decoding: data, as: UTF8.self))
    }

    static let decoding = ResponseDecoding<Listing>(accept: "application/json") {
        (response) throws(APIError) in
        do {
            return try JSONDecoder().decode(Listing.self, from: response.body)
        } catch {
            throw .decoding(DecodingFailure(type: "Listing", reason: "\(error)"))
        }
    }

    static func list(_ parameters: [RequestParameter] = []) -> APIRequest<Listing> {
        APIRequest("list", .get, "/api/v2/things", parameters, output: decoding)
    }
}
