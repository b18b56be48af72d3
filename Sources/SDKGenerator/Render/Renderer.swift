/// Makes files of pages, on all cores; the result doesn't depend on how the work was shared.
enum Renderer {
    static func render<Source: PageSource>(
        _ source: Source, with templates: TemplateSet, diagnostics: inout Diagnostics
    ) -> [GeneratedFile] {
        let subjects = source.subjects
        let size = 16
        let chunks = stride(from: 0, to: subjects.count, by: size).map {
            subjects[$0..<min($0 + size, subjects.count)]
        }
        let results = chunks.concurrentMap { chunk in
            chunk.map { templates.render(source.page($0)) }
        }
        var files: [GeneratedFile] = []
        files.reserveCapacity(subjects.count)
        for result in results.joined() {
            switch result {
            case .success(let file): files.append(file)
            case .failure(let fault): fault.report(to: &diagnostics)
            }
        }
        return files
    }
}
