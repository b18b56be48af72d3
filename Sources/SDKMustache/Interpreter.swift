/// Runs the instructions of templates. Sections and partials have stacks of their own here, so
/// that neither deep templates nor deep values reach the end of the thread's stack.
struct Interpreter: ~Copyable {
    let library: MustacheLibrary
    let settings: MustacheSettings
    /// The text so far, as UTF-8.
    var output: [UInt8] = []

    /// The values names are looked up in, the innermost last. Never empty.
    var contexts: [MustacheValue]
    private var loops: [Loop] = []
    private var calls: [Call] = []
    /// What a partial costs beside its instructions, in steps.
    private static let stepsOfCall = 20
    /// How many steps are left.
    private var steps: Int

    init(library: MustacheLibrary, settings: MustacheSettings, value: MustacheValue) {
        self.library = library
        self.settings = settings
        steps = settings.maximumSteps
        contexts = [value]
        output.reserveCapacity(4_096)
    }

    /// Renders the template with this index in the library.
    mutating func run(_ template: Int) throws(MustacheError) {
        var call = Call(template: template, next: 0, indentation: [])
        while true {
            call = try run(call)
            while call.next == library.programs[call.template].instructions.count {
                guard let caller = calls.popLast() else { return }
                call = caller
            }
        }
    }

    /// Runs a template to its end or to a partial, and returns where to go on.
    private mutating func run(_ start: Call) throws(MustacheError) -> Call {
        let program = library.programs[start.template]
        let instructions = program.instructions
        let indentation = start.indentation
        let isIndented = !indentation.isEmpty
        var next = start.next
        while next < instructions.count {
            let instruction = instructions[next]
            next += 1
            steps -= 1
            if steps < 0, let offset = instruction.offset {
                throw program.error(.tooManySteps(limit: settings.maximumSteps), at: offset)
            }
            switch instruction {
            case .text(var from, let to, let firstLine, let endLine):
                if isIndented {
                    for line in firstLine..<endLine {
                        let start = program.lineStarts[line]
                        write(from..<start, of: program)
                        output.append(contentsOf: indentation)
                        from = start
                    }
                }
                write(from..<to, of: program)
                guard output.count <= settings.maximumOutput else {
                    throw program.error(
                        .outputTooLong(limit: settings.maximumOutput), at: from)
                }
            case .indentation:
                if isIndented { output.append(contentsOf: indentation) }
            case .value(let name, let escaped, let offset):
                guard let value = try value(of: name, in: program, at: offset) else { continue }
                guard write(value, escaped: escaped) || settings.missing == .empty else {
                    throw program.error(.notText(program.names[name].text), at: offset)
                }
                guard output.count <= settings.maximumOutput else {
                    throw program.error(
                        .outputTooLong(limit: settings.maximumOutput), at: offset)
                }
            case .section(let name, let end, let offset):
                let value = try value(of: name, in: program, at: offset)
                if value.map({ enter($0, body: next) }) != true { next = end }
            case .inverted(let name, let end, let offset):
                let value = try value(of: name, in: program, at: offset)
                if value?.isTruthy == true { next = end }
            case .sectionEnd:
                if let body = nextElement() { next = body }
            case .partial(let reference, let offset):
                let here = Call(template: start.template, next: next, indentation: indentation)
                if let partial = try call(reference, from: here, in: program, at: offset) {
                    return partial
                }
            }
        }
        return Call(template: start.template, next: next, indentation: indentation)
    }

    /// Leaves a template for a partial; nil if there is none, and none is needed.
    private mutating func call(
        _ reference: Int, from caller: Call, in program: Program, at offset: Int
    ) throws(MustacheError) -> Call? {
        let partial = program.partials[reference]
        guard let template = library.links[caller.template][reference] else {
            guard settings.missing == .empty else {
                throw program.error(.unknownPartial(partial.name), at: offset)
            }
            return nil
        }
        guard calls.count < settings.partialDepth else {
            let limit = settings.partialDepth
            throw program.error(.partialTooDeep(partial.name, limit: limit), at: offset)
        }
        steps -= Self.stepsOfCall
        calls.append(caller)
        // A tag inside a line does not pass on the indentation of its template.
        let indentation = partial.isStandalone ? caller.indentation + partial.indentation : []
        return Call(template: template, next: 0, indentation: indentation)
    }

    /// Enters a section with its first element; false if there is none.
    private mutating func enter(_ value: MustacheValue, body: Int) -> Bool {
        guard value.isTruthy else { return false }
        if case .list(let elements) = value {
            contexts.append(elements[0])
            loops.append(Loop(elements: elements, next: 1, body: body))
        } else {
            contexts.append(value)
            loops.append(Loop(elements: [], next: 0, body: body))
        }
        return true
    }

    /// Goes on to the next element and returns where the section's body begins, or leaves it.
    private mutating func nextElement() -> Int? {
        let last = loops.count - 1
        let next = loops[last].next
        guard next < loops[last].elements.count else {
            loops.removeLast()
            contexts.removeLast()
            return nil
        }
        contexts[contexts.count - 1] = loops[last].elements[next]
        loops[last].next = next + 1
        return loops[last].body
    }
}

/// A template being rendered: where it is, and how far its lines are indented.
private struct Call {
    /// The template's index in the library.
    let template: Int
    /// The index of the instruction to come.
    var next: Int
    /// What is put before each line.
    let indentation: [UInt8]
}

/// A section being rendered.
private struct Loop {
    /// The elements of the list; none for a section over another value.
    let elements: [MustacheValue]
    /// The index of the element to come.
    var next: Int
    /// The index of the instruction behind the opening tag.
    let body: Int
}
