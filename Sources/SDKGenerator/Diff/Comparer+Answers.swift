extension Comparer {
    mutating func compareAnswers(
        _ before: API.Operation, _ after: API.Operation, _ operation: Subject
    ) {
        let breaks = swiftBreakCount
        let count = changes.count
        let successes = (before.successes.map(\.code), after.successes.map(\.code))
        // There are few answers: looking through them costs less than a dictionary.
        for response in before.responses
        where !after.responses.contains(where: { $0.code == response.code }) {
            let code = response.code.text
            report(
                .responseRemoved, operation.part(code), [code], in: ChangeContext(.answer),
                old: response.node)
        }
        for response in after.responses {
            let code = response.code
            let subject = operation.part(code.text)
            guard let other = before.responses.first(where: { $0.code == code }) else {
                report(
                    .responseAdded, subject, [code.text], in: ChangeContext(.answer),
                    new: response.node)
                continue
            }
            compare(
                other, response, subject,
                isTyped: successes.0.contains(code) || successes.1.contains(code))
            compareHeaders(other, response, subject, in: (before, after))
        }
        // A type that changed within one answer was told there.
        if swiftBreakCount == breaks, changes.count > count {
            compareResults(before, after, operation)
        }
    }

    private mutating func compare(
        _ before: API.Response, _ after: API.Response, _ subject: Subject, isTyped: Bool
    ) {
        var context = ChangeContext(.answer)
        compareText(
            .descriptionChanged, before.description, after.description, subject, context,
            before.node, after.node)
        compareErrorCodes(before, after, subject)
        let contents = (before.contents.used, after.contents.used)
        switch contents {
        case (nil, let content?):
            report(
                .responseContentAdded, subject, [typeText(content)], in: context,
                old: before.node, new: content.node)
        case (let content?, nil):
            report(
                .responseContentRemoved, subject, [typeText(content)], in: context,
                old: content.node, new: after.node)
        default:
            context.isInSwift = isTyped
            var place = SchemaPlace(subject, context)
            place.isDocumentedOutside = true
            place.isNullInSwift = true
            compareContents(before.contents, after.contents, at: place)
        }
    }

    private mutating func compareErrorCodes(
        _ before: API.Response, _ after: API.Response, _ subject: Subject
    ) {
        guard !before.errorCodes.isEmpty || !after.errorCodes.isEmpty else { return }
        let context = ChangeContext(.answer)
        let codes = [before, after].map { Set($0.errorCodes.map { WireName($0.code) }) }
        for code in codes[0].subtracting(codes[1]).map(\.text) {
            report(
                .errorCodeRemoved, subject, [code], in: context, old: before.node, new: after.node)
        }
        for code in codes[1].subtracting(codes[0]).map(\.text) {
            report(.errorCodeAdded, subject, [code], in: context, old: before.node, new: after.node)
        }
    }

    private func typeText(_ content: API.Content) -> String {
        content.schema?.typeText ?? MediaType.essence(content.mediaType)
    }

    private mutating func compareHeaders(
        _ before: API.Response, _ after: API.Response, _ answer: Subject,
        in operations: (API.Operation, API.Operation)
    ) {
        guard !before.headers.isEmpty || !after.headers.isEmpty else { return }
        var context = ChangeContext(.answer)
        // Names of headers are the same in whatever case (RFC 9110 §5.1).
        func name(_ header: API.Response.Header) -> WireName { WireName(header.name.lowercased()) }
        var open = Dictionary(after.headers.map { (name($0), $0) }) { first, _ in first }
        var seen: Set<WireName> = []
        for header in before.headers where seen.insert(name(header)).inserted {
            let subject = answer.header(header.name)
            // Swift has one type for the headers of all successful answers.
            context.isInSwift = before.code.isSuccess
            guard let other = open.removeValue(forKey: name(header)) else {
                context.isInSwift =
                    before.code.isSuccess && !Self.successes(of: operations.1, have: header)
                report(.headerRemoved, subject, [header.name], in: context, old: header.node)
                continue
            }
            if header.isRequired != other.isRequired {
                report(
                    other.isRequired ? .headerBecameRequired : .headerBecameOptional, subject,
                    in: context, old: header.node, new: other.node)
            }
            compareText(
                .descriptionChanged, header.description, other.description, subject, context,
                header.node, other.node)
            var place = SchemaPlace(subject, context)
            place.isDocumentedOutside = true
            compare(header.schema, other.schema, at: place)
        }
        for header in open.values {
            context.isInSwift =
                after.code.isSuccess && !Self.successes(of: operations.0, have: header)
            report(
                .headerAdded, answer.header(header.name), [header.name], in: context,
                new: header.node)
        }
    }

    private static func successes(
        of operation: API.Operation, have header: API.Response.Header
    ) -> Bool {
        operation.responses.lazy.filter(\.code.isSuccess).flatMap(\.headers)
            .contains { $0.name.lowercased() == header.name.lowercased() }
    }

    // MARK: - What a method returns

    private mutating func compareResults(
        _ before: API.Operation, _ after: API.Operation, _ subject: Subject
    ) {
        let context = ChangeContext(.answer)
        let nodes = (before.node, after.node)
        switch (result(of: before, in: old), result(of: after, in: new)) {
        case (nil, let shape?):
            report(.resultAdded, subject, [shape], in: context, old: nodes.0, new: nodes.1)
        case (let shape?, nil):
            report(.resultRemoved, subject, [shape], in: context, old: nodes.0, new: nodes.1)
        case (let left?, let right?) where left != right:
            report(.resultChanged, subject, [left, right], in: context, old: nodes.0, new: nodes.1)
        default: break
        }
    }

    /// The types that a method can return, as the plan joins them; nil for nothing.
    private func result(of operation: API.Operation, in side: ComparedAPI) -> String? {
        var shapes: Set<String> = []
        var codings: Set<BodyCoding> = []
        var isOptional = false
        for response in operation.successes {
            guard operation.method != "HEAD", let content = response.contents.used
            else {
                isOptional = true
                continue
            }
            var (shape, _) = swiftShape(content, in: side)
            let coding = MediaType.coding(of: content.mediaType, schema: content.schema)
            if coding == .multipart { shape = "Data" }
            codings.insert(coding == .form ? .json : coding == .multipart ? .binary : coding)
            // A type without a name is called after the code that it comes with.
            if shape.utf8.contains(0x7B), response.code != .status(200) {
                shape += " for \(response.code.text)"
            }
            if let schema = content.schema, side.schemas.isNullable(schema) { isOptional = true }
            shapes.insert(shape)
        }
        guard !shapes.isEmpty else { return nil }
        // Text and bytes that are not there are empty, and what mixes codings is bytes.
        guard codings == [.json] else {
            return codings.count > 1 || shapes.count > 1 ? "Data" : shapes.joined()
        }
        return shapes.sorted().joined(separator: " or ") + (isOptional ? ", or nothing" : "")
    }

    // MARK: - Error answers

    /// Models that error answers carry can be read from a failure by their names.
    mutating func compareErrorModels() {
        let before = Self.errorModels(of: old)
        let after = Self.errorModels(of: new)
        for name in before.subtracting(after) where new.models[name] != nil {
            report(
                .errorModelRemoved, Subject(name.text), in: ChangeContext(.answer),
                old: old.models[name]?.schema.node, new: new.models[name]?.schema.node)
        }
        for name in after.subtracting(before) where old.models[name] != nil {
            report(
                .errorModelAdded, Subject(name.text), in: ChangeContext(.answer),
                old: old.models[name]?.schema.node, new: new.models[name]?.schema.node)
        }
    }

    private static func errorModels(of side: ComparedAPI) -> Set<WireName> {
        var names: Set<WireName> = []
        for response in side.api.operations.lazy.flatMap(\.responses) where !response.code.isSuccess
        {
            guard let schema = response.contents.used?.schema,
                case .reference(let name) = schema.kind, let model = side.models[WireName(name)],
                !ModelSchemas.isAlias(model.schema)
            else { continue }
            names.insert(WireName(name))
        }
        return names
    }
}
