/// The words after a command, taken apart into options and operands.
struct Arguments {
    enum Fault: Error, CustomStringConvertible {
        case unknown(String)
        case missingValue(String)
        case unexpectedValue(String)
        case repeated(String)

        var description: String {
            switch self {
            case .unknown(let option): "unknown option '\(option)'"
            case .missingValue(let option): "option '\(option)' needs a value"
            case .unexpectedValue(let option): "option '\(option)' takes no value"
            case .repeated(let option): "option '\(option)' is given twice"
            }
        }
    }

    private(set) var operands: [String] = []
    private var values: [String: [String]] = [:]
    private var flags: Set<String> = []

    /// - Parameters:
    ///   - options: Options with a value, such as `--spec`.
    ///   - lists: Those of them that may be given more than once.
    ///   - flags: Options without a value.
    init(
        _ words: [String], options: Set<String>, lists: Set<String> = [], flags: Set<String> = []
    ) throws(Fault) {
        var index = 0
        var onlyOperands = false
        while index < words.count {
            let word = words[index]
            index += 1
            guard !onlyOperands, word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            if word == "--" {
                onlyOperands = true
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            if flags.contains(name) {
                guard parts.count == 1 else { throw .unexpectedValue(name) }
                self.flags.insert(name)
                continue
            }
            guard options.contains(name) || lists.contains(name) else { throw .unknown(name) }
            let value: String
            if parts.count == 2 {
                value = String(parts[1])
            } else if index < words.count {
                value = words[index]
                index += 1
            } else {
                throw .missingValue(name)
            }
            if values[name] != nil, !lists.contains(name) { throw .repeated(name) }
            values[name, default: []].append(value)
        }
    }

    func has(_ flag: String) -> Bool { flags.contains(flag) }

    func value(_ option: String) -> String? { values[option]?.last }

    func list(_ option: String) -> [String] { values[option] ?? [] }
}
