public import Foundation

extension APIError: LocalizedError {
    public var errorDescription: String? { description }
}
