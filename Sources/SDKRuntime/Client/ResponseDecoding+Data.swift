public import Foundation

extension ResponseDecoding where Output == Data {
    /// The bytes of the body.
    public static func data(accept: String = "application/octet-stream, */*;q=0.5") -> Self {
        ResponseDecoding(accept: accept) { (response) throws(APIError) in response.body }
    }
}
