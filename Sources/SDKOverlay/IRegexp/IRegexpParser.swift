/// Reads an expression by the grammar of RFC 9485, section 4, and compiles it.
struct IRegexpParser {
    private let text: [Unicode.Scalar]
    private var position = 0
    private var depth = 0

    private typealias Program = [IRegexp.Instruction]

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    mutating func parse() -> [IRegexp.Instruction]? {
        guard let program = choice(), position == text.count else { return nil }
        return program + [.match]
    }

    private var scalar: Unicode.Scalar? { position < text.count ? text[position] : nil }

    private mutating func skip(_ wanted: Unicode.Scalar) -> Bool {
        guard scalar == wanted else { return false }
        position += 1
        return true
    }

    /// `i-regexp`: branches with `|` between them.
    private mutating func choice() -> Program? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= IRegexp.maximumDepth, let first = branch() else { return nil }
        var branches = [first]
        var end = first.count
        while skip("|") {
            guard let branch = branch() else { return nil }
            branches.append(branch)
            end += branch.count + 2
            guard end <= IRegexp.maximumInstructions else { return nil }
        }
        var program: Program = []
        for branch in branches.dropLast() {
            program.append(.split(program.count + 1, program.count + branch.count + 2))
            program += branch.moved(by: program.count)
            program.append(.jump(end))
        }
        return program + (branches.last ?? []).moved(by: program.count)
    }

    private mutating func branch() -> Program? {
        var program: Program = []
        while let scalar, scalar != "|", scalar != ")" {
            guard let piece = piece() else { return nil }
            program += piece.moved(by: program.count)
            guard program.count <= IRegexp.maximumInstructions else { return nil }
        }
        return program
    }

    private mutating func piece() -> Program? {
        guard let atom = atom() else { return nil }
        switch scalar {
        case "*":
            position += 1
            return Self.repeated(atom, 0, nil)
        case "+":
            position += 1
            return Self.repeated(atom, 1, nil)
        case "?":
            position += 1
            return Self.repeated(atom, 0, 1)
        case "{":
            position += 1
            guard let least = number() else { return nil }
            var most: Int? = least
            if skip(",") { most = scalar == "}" ? nil : number() ?? -1 }
            guard skip("}"), most ?? least >= least else { return nil }
            return Self.repeated(atom, least, most)
        default: return atom
        }
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar, ("0"..."9").contains(scalar) {
            position += 1
            // What is beyond the limit stays beyond it.
            value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 1_000_000)
        }
        return value
    }

    private static func repeated(_ atom: Program, _ least: Int, _ most: Int?) -> Program? {
        let count = max(least, most ?? least) + 1
        guard count * (atom.count + 2) <= IRegexp.maximumInstructions else { return nil }
        var program: Program = []
        for _ in 0..<least { program += atom.moved(by: program.count) }
        guard let most else {
            let start = program.count
            program.append(.split(start + 1, start + atom.count + 2))
            program += atom.moved(by: start + 1)
            program.append(.jump(start))
            return program
        }
        let end = program.count + (most - least) * (atom.count + 1)
        for _ in least..<most {
            program.append(.split(program.count + 1, end))
            program += atom.moved(by: program.count)
        }
        return program
    }

    private mutating func atom() -> Program? {
        guard let scalar else { return nil }
        position += 1
        switch scalar {
        case "(":
            guard let inner = choice(), skip(")") else { return nil }
            return inner
        case ".": return [.scalar(.dot)]
        case "[": return characterClass().map { [.scalar($0)] }
        case "\\": return escape().map { [.scalar(ScalarClass(items: [$0]))] }
        case "^": return [.start]
        case "$": return [.end]
        case ")", "*", "+", "?", "]", "{", "|", "}": return nil
        default: return [.scalar(ScalarClass(items: [.range(scalar.value...scalar.value)]))]
        }
    }

    /// What follows a backslash.
    private mutating func escape() -> ScalarClass.Item? {
        guard let scalar else { return nil }
        if scalar == "p" || scalar == "P" {
            position += 1
            guard skip("{"), let end = text[position...].firstIndex(of: "}") else { return nil }
            let letters = String(String.UnicodeScalarView(text[position..<end]))
            position = end + 1
            guard ScalarClass.categories.contains(letters) else { return nil }
            return .category(letters, isNegated: scalar == "P")
        }
        return escapedScalar().map { .range($0...$0) }
    }

    private mutating func escapedScalar() -> UInt32? {
        guard let scalar else { return nil }
        position += 1
        switch scalar {
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "("..."+", "-", ".", "?", "["..."^", "{"..."}": return scalar.value
        default: return nil
        }
    }

    /// What follows an opening bracket: a dash stands for itself at both ends only.
    private mutating func characterClass() -> ScalarClass? {
        var result = ScalarClass(items: [])
        result.isNegated = skip("^")
        if skip("-") { result.items.append(.range(0x2D...0x2D)) }
        while let next = scalar, next != "]" {
            if next == "-" {
                position += 1
                guard scalar == "]" else { return nil }
                result.items.append(.range(0x2D...0x2D))
                break
            }
            guard let item = classItem() else { return nil }
            result.items.append(item)
        }
        guard skip("]"), !result.items.isEmpty else { return nil }
        return result
    }

    private mutating func classItem() -> ScalarClass.Item? {
        if scalar == "\\", position + 1 < text.count, ["p", "P"].contains(text[position + 1]) {
            position += 1
            return escape()
        }
        guard let first = classScalar() else { return nil }
        guard scalar == "-", position + 1 < text.count, text[position + 1] != "]" else {
            return .range(first...first)
        }
        position += 1
        guard let last = classScalar(), first <= last else { return nil }
        return .range(first...last)
    }

    private mutating func classScalar() -> UInt32? {
        guard let scalar else { return nil }
        position += 1
        switch scalar {
        case "\\": return escapedScalar()
        case "[", "]", "-": return nil
        default: return scalar.value
        }
    }
}

extension [IRegexp.Instruction] {
    /// The same program behind as many others.
    fileprivate func moved(by offset: Int) -> Self {
        map { instruction in
            switch instruction {
            case .jump(let target): .jump(target + offset)
            case .split(let first, let second): .split(first + offset, second + offset)
            default: instruction
            }
        }
    }
}
