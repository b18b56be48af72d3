/// A value of `errno`, or a reason of our own.
struct ErrorCode: Error {
    let value: Int32
    private let reason: String?

    init(value: Int32, reason: String? = nil) {
        self.value = value
        self.reason = reason
    }

    var text: String { reason ?? IOFault.text(of: value) }
}
