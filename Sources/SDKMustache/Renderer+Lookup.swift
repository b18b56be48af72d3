extension Renderer {
    /// The value of a name; nil if it is unknown and the settings are lenient.
    func value(
        of name: Int, in program: Program, at offset: Int
    ) throws(MustacheError) -> UnsafePointer<MustacheValue>? {
        if let value = find(name, in: program) { return value }
        guard settings.missing == .empty else {
            throw program.error(.unknownName(program.names[name].text), at: offset)
        }
        return nil
    }

    /// The first part is looked up from the innermost value outwards, each other part only in what
    /// the part before gave.
    private func find(_ name: Int, in program: Program) -> UnsafePointer<MustacheValue>? {
        program.names.withUnsafeBufferPointer { names in
            contexts.withUnsafeBufferPointer { contexts in
                guard let first = names[name].first else { return contexts.last?.value }
                var place = contexts.count
                while place > 0 {
                    place -= 1
                    guard var value = contexts[place].find(first) else { continue }
                    for part in names[name].rest {
                        guard let next = Context(value).find(part) else { return nil }
                        value = next
                    }
                    return value
                }
                return nil
            }
        }
    }
}
