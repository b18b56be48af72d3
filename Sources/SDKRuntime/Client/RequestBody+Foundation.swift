public import Foundation

extension RequestBody {
    /// Bytes in memory.
    public static func data(
        _ data: Data, contentType: String = "application/octet-stream"
    ) -> RequestBody {
        RequestBody(.data(data, contentType: contentType))
    }

    /// The content of a file, read while it is sent.
    public static func file(
        _ file: URL, contentType: String = "application/octet-stream"
    ) -> RequestBody {
        RequestBody(.file(file, contentType: contentType))
    }
}
