/// Texts that would do harm if they were printed as they are.
package enum HostileText {
    package static let all = [
        "\"", "\\(1)", "\"\"\"", "##\"", "`", "a\nb", "a\rb", "a\r\nb", "\u{0}", "*/", "/*", "//",
        "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}", "\u{1B}[31m", "\u{202E}x", "\u{2066}x",
        "\u{FEFF}", "\u{E0041}", "\u{7F}", "\\", "\\u{41}", "{{x}}", "```", "\t", "é", "🚀", "",
    ]
}
