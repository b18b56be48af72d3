package import SDKDescription

extension ExtensionKeys {
    /// The keys that descriptions of tests have.
    package static let samples: ExtensionKeys = {
        var keys = ExtensionKeys()
        keys.methodName = ["x-method-name"]
        keys.permissions = ["x-permissions"]
        keys.errorCodes = ["x-error-codes"]
        return keys
    }()
}
