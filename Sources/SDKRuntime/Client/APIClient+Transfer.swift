public import Foundation

extension APIClient {
    /// Sends a request and writes the body of the response to a file, without holding it in memory.
    /// An existing file is replaced once the response is complete and its status is 200 to 299.
    ///
    /// - Throws: ``APIError``.
    public func download<Output>(
        _ request: APIRequest<Output>, to file: URL, progress: TransferProgress.Handler? = nil
    ) async throws(APIError) -> APIResponse<URL> {
        let response = try await perform(request.call, transfer: .download(file, progress))
        return APIResponse(value: file, response: response)
    }

    /// Sends a request and reports how much of its body has been sent.
    ///
    /// - Throws: ``APIError``.
    public func upload<Output>(
        _ request: APIRequest<Output>, progress: TransferProgress.Handler? = nil
    ) async throws(APIError) -> APIResponse<Output> {
        let response = try await perform(request.call, transfer: .upload(progress))
        return APIResponse(value: try request.output.decode(response), response: response)
    }
}
