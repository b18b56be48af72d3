extension ChangeRule {
    static let names = [swiftNameChanged]

    static let swiftNameChanged = ChangeRule(
        "swift-name-changed",
        "Something has another name in Swift, since another name came out the same or no longer does.",
        "the Swift name changed from {0} to {1}",
        wire: .always(.none), swift: .always(.major))
}
