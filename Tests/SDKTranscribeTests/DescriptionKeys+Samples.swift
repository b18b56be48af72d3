@testable import SDKTranscribe

extension DescriptionKeys {
    /// The keys of the descriptions in tests, which are those of the vendor whose pages are read.
    static let samples = DescriptionKeys(
        methodName: ["x-purecloud-method-name"], permissions: ["x-inin-requires-permissions"])
}
