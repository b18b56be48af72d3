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
        for index in contexts.indices.reversed() {
            guard var value = contexts[index].member(first) else { continue }
            for part in name.rest {
                guard let next = value.member(part) else { return nil }
                value = next
            }
            return value
        }
        return nil
    }
}

extension MustacheValue {
    /// The value of a key, if this is an object that has it.
    fileprivate func member(_ key: ObjectKey) -> MustacheValue? {
        guard case .object(let object) = self else { return nil }
        return object[key]
    }
}
