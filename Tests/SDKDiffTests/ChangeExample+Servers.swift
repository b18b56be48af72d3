@testable import SDKDiff

extension ChangeExample {
    private static let one = "https://one.example"
    private static let two = "https://two.example"

    private static func servers(_ urls: String...) -> String {
        let list = urls.map { #"{"url": "\#($0)"}"# }.joined(separator: ", ")
        return Sketch.operation("", #""servers": [\#(list)]"#)
    }

    private static func variable(_ members: String) -> String {
        Sketch.operation(
            "",
            #""servers": [{"url": "https://{region}.example", "variables": {"region": {\#(members)}}}]"#
        )
    }

    private static let template = "server:https://{region}.example"
    private static let east = variable(#""default": "east", "enum": ["east", "west"]"#)

    static let servers: [ChangeExample] = [
        ChangeExample(
            "server-added", "server:" + two, wire: .minor, swift: .minor, servers(one),
            servers(one, two)),
        ChangeExample(
            "server-removed", "server:" + two, wire: .major, swift: .major, servers(one, two),
            servers(one)),
        ChangeExample(
            "default-server-changed", "info", wire: .major, swift: .none, servers(one, two),
            servers(two, one)),
        ChangeExample(
            "server-value-added", template + "=south", wire: .minor, swift: .minor, east,
            variable(#""default": "east", "enum": ["east", "west", "south"]"#)),
        ChangeExample(
            "server-value-removed", template + "=west", wire: .major, swift: .major, east,
            variable(#""default": "east", "enum": ["east"]"#)),
        ChangeExample(
            "server-value-renamed", template + "=e", wire: .none, swift: .major,
            variable(#""default": "e", "enum": ["e"], "x-regions": {"east": "e"}"#),
            variable(#""default": "e", "enum": ["e"], "x-regions": {"orient": "e"}"#)),
        ChangeExample(
            "server-variable-changed", template, wire: .major, swift: .none, east,
            variable(#""default": "west", "enum": ["east", "west"]"#)),
    ]
}
