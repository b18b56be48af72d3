/// What stays the same for a whole call. One reference, since each step of the call takes it along.
final class RunningCall: Sendable {
    let client: APIClient
    let call: OperationCall
    let server: Server
    let transfer: Transfer

    init(_ call: OperationCall, of client: APIClient, at server: Server, _ transfer: Transfer) {
        self.client = client
        self.call = call
        self.server = server
        self.transfer = transfer
    }
}
