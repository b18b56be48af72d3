extension Interpreter {
    /// The value of a name; nil if it is unknown and the settings are lenient.
    func value(
        of name: Int, in program: Program, at offset: Int
    ) throws(MustacheError) -> MustacheValue? {
        if let value = find(program.names[name]) { return value }
        guard settings.missing == .empty else {
            throw program.error(.unknownName(program.names[name].text), at: offset)
        }
        return nil
    }

    /// The first part is looked up from the innermost value outwards, each other part only in what
    /// the part before gave.
    private func find(_ name: NamePath) -> MustacheValue? {
        guard let first = name.first else { return contexts.last }
        var depth = contexts.count
        while depth > 0 {
            depth -= 1
            guard case .object(let object) = contexts[depth],
                let position = object.names.position(of: first)
            else { continue }
            return name.rest.isEmpty
                ? object.values[position] : object.values[position].member(name.rest)
        }
        return nil
    }
}

extension MustacheValue {
    /// What keys lead to, each looked up in what the one before gave.
    fileprivate func member(_ path: [ObjectKey]) -> MustacheValue? {
        var value = self
        for key in path {
            guard case .object(let object) = value, let next = object[key] else { return nil }
            value = next
        }
        return value
    }
}
