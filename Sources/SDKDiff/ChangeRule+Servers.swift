extension ChangeRule {
    static let servers =
        [serverAdded, serverRemoved, defaultServerChanged]
        + [serverValueAdded, serverValueRemoved, serverValueRenamed, serverVariableChanged]

    static let serverAdded = ChangeRule(
        "server-added", "A server is new.", "server was added",
        wire: .always(.minor), swift: .always(.minor), inverse: "server-removed")
    static let serverRemoved = ChangeRule(
        "server-removed", "A server is gone.", "server was removed",
        wire: .always(.major), swift: .always(.major), inverse: "server-added")
    static let defaultServerChanged = ChangeRule(
        "default-server-changed", "Calls go to another server unless one is chosen.",
        "the default server changed from {0} to {1}",
        wire: .always(.major), swift: .always(.none))
    static let serverValueAdded = ChangeRule(
        "server-value-added", "A variable of a server's URL can have a further value.",
        "{0} can be {1} now",
        wire: .always(.minor), swift: .always(.minor), inverse: "server-value-removed")
    static let serverValueRemoved = ChangeRule(
        "server-value-removed", "A variable of a server's URL has lost a value.",
        "{0} can no longer be {1}",
        wire: .always(.major), swift: .always(.major), inverse: "server-value-added")
    static let serverValueRenamed = ChangeRule(
        "server-value-renamed", "A value of a server's variable has another name.",
        "the name of the value changed from {0} to {1}",
        wire: .always(.none), swift: .always(.major))
    static let serverVariableChanged = ChangeRule(
        "server-variable-changed", "A variable of a server's URL has another default.",
        "the default of {0} changed from {1} to {2}",
        wire: .always(.major), swift: .always(.none))
}
