extension RequestBody {
    /// A JSON document. A value that JSON cannot express is ``InvalidRequest/body(path:reason:)``.
    public static func json(
        _ value: some JSONCoded, contentType: String = "application/json"
    ) -> RequestBody {
        RequestBody(contentType: contentType) { () throws(InvalidRequest) in
            do throws(JSONError) {
                return .bytes(try value.encodedJSON(), contentType: contentType)
            } catch {
                throw .body(path: error.relativePath, reason: error.message)
            }
        }
    }
}

extension JSONError {
    /// The path without its root: `entities[3].id`.
    package var relativePath: String {
        let text = JSONPathStep.text(steps)
        return text.hasPrefix(".") ? String(text.dropFirst()) : text
    }
}
