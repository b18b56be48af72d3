import SDKDocument

/// Makes files of pages, on all cores; the result doesn't depend on how the work was shared.
package enum Renderer {
    package static func render<Source: PageSource>(
        _ source: Source, with templates: TemplateSet, diagnostics: inout Diagnostics
    ) -> [GeneratedFile] {
        let subjects = source.subjects
        let size = 16
        let chunks = stride(from: 0, to: subjects.count, by: size).map {
            subjects[$0..<min($0 + size, subjects.count)]
        }
        // A template that never seems to end would do so for each page: what comes behind the first
        // such page is not rendered.
        let stop = StopMark()
        let results = chunks.concurrentMap { chunk in
            var results: [Result<GeneratedFile, TemplateSet.TemplateFault>] = []
            results.reserveCapacity(chunk.count)
            for (index, subject) in zip(chunk.indices, chunk) {
                guard index < stop.index else { break }
                let result = templates.render(source.page(subject)).map { file in
                    GeneratedFile(path: file.path, bytes: LineFitter.fit(file.bytes))
                }
                if case .failure(let fault) = result, fault.error.reason.isExhaustion {
                    stop.move(to: index)
                }
                results.append(result)
            }
            return (first: chunk.startIndex, results)
        }
        var files: [GeneratedFile] = []
        files.reserveCapacity(subjects.count)
        for (first, results) in results {
            for (offset, result) in results.enumerated() where first + offset <= stop.index {
                switch result {
                case .success(let file): files.append(file)
                case .failure(let fault): fault.report(to: &diagnostics)
                }
            }
        }
        return files
    }
}
