/// Runs the instructions of templates. Sections and partials have stacks of their own here, so
/// that neither deep templates nor deep values reach the end of the thread's stack.
struct Renderer: ~Copyable {
    let library: MustacheLibrary
    let settings: MustacheSettings
    var output = OutputBuffer(capacity: 4_096)

    /// The values names are looked up in, the innermost last. Never empty.
    var contexts: [Context]
    private var loops: [Loop] = []
    private var calls: [Call] = []
    /// What a partial costs beside its instructions, in steps.
    private static let stepsOfCall = 20
    /// How many steps are left.
    private var steps: Int

    /// The value has to stay where it is, and as it is, as long as the renderer is used.
    init(
        library: MustacheLibrary, settings: MustacheSettings, value: UnsafePointer<MustacheValue>
    ) {
        self.library = library
        self.settings = settings
        steps = settings.maximumSteps
        contexts = [Context(value)]
    }

    /// Renders the template at a place of the library.
    mutating func run(_ place: Int) throws(MustacheError) {
        var call = Call(template: place, next: 0, indentation: [])
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
        let indentation = start.indentation
        let isIndented = !indentation.isEmpty
        var next = start.next
        while next < program.instructions.count {
            let instruction = program.instructions[next]
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
                        output.append(indentation)
                        from = start
                    }
                }
                write(from..<to, of: program)
                guard output.count <= settings.maximumOutput else {
                    throw program.error(
                        .outputTooLong(limit: settings.maximumOutput), at: from)
                }
            case .indentation:
                if isIndented { output.append(indentation) }
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
                if value?.pointee.isTruthy == true { next = end }
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
        guard let place = library.links[caller.template][reference] else {
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
        return Call(template: place, next: 0, indentation: indentation)
    }

    /// Enters a section with its first element; false if there is none.
    private mutating func enter(_ value: UnsafePointer<MustacheValue>, body: Int) -> Bool {
        if case .list(let list) = value.pointee {
            let elements = list.withUnsafeBufferPointer { $0 }
            guard let first = elements.baseAddress, !elements.isEmpty else { return false }
            contexts.append(Context(first))
            loops.append(Loop(elements: elements, next: 1, body: body))
        } else {
            guard value.pointee.isTruthy else { return false }
            let none = UnsafeBufferPointer<MustacheValue>(start: nil, count: 0)
            contexts.append(Context(value))
            loops.append(Loop(elements: none, next: 0, body: body))
        }
        return true
    }

    /// Goes on to the next element and returns where the section's body begins, or leaves it.
    private mutating func nextElement() -> Int? {
        let last = loops.count - 1
        let loop = loops[last]
        guard loop.next < loop.elements.count, let first = loop.elements.baseAddress else {
            loops.removeLast()
            contexts.removeLast()
            return nil
        }
        contexts[contexts.count - 1] = Context(first + loop.next)
        loops[last].next = loop.next + 1
        return loop.body
    }
}
