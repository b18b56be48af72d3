import Foundation

/// The same data as the SDK's listing, as one would write it by hand over Codable.
struct PlainListing: Codable {
    var entities: [PlainClient]
    var pageSize: Int
    var total: Int64
}

struct PlainClient: Codable {
    struct Reference: Codable {
        var id: String?
        var name: String?
        var selfUri: String?
    }

    struct Division: Codable {
        var roleId: String
        var divisionId: String
    }

    var id: String?
    var name: String
    var accessTokenValiditySeconds: Int64?
    var description: String?
    var registeredRedirectUri: [String]?
    var dateCreated: Date?
    var dateModified: Date?
    var createdBy: Reference?
    var modifiedBy: Reference?
    var authorizedGrantType: String
    var scope: [String]?
    var roleDivisions: [Division]?
    var state: String?
    var selfUri: String?
}
