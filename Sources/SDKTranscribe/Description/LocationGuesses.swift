import SDKDocument

/// Parameters whose location had to be guessed. They are told once for each page, since every
/// operation can have some.
struct LocationGuesses {
    private struct Guesses {
        let location: SourceLocation
        var names: [String] = []
        var operations = 0
    }

    private var byFile: [String: Guesses] = [:]

    /// - Parameter known: The parameters that the description has already.
    mutating func note(_ operation: StatedOperation, except known: Set<String> = []) {
        let guessed = ParameterLocation.all(of: operation).filter { field, location in
            if case .query = location { !known.contains(field.key) } else { false }
        }
        guard let first = guessed.first?.field.location else { return }
        var guesses = byFile[first.file] ?? Guesses(location: first)
        guesses.operations += 1
        for (field, _) in guessed where !guesses.names.contains(field.name) {
            guesses.names.append(field.name)
        }
        byFile[first.file] = guesses
    }

    func report(to diagnostics: inout Diagnostics) {
        for guesses in byFile.values {
            diagnostics.report(
                .pageLocationGuessed, at: guesses.location, String(guesses.operations),
                guesses.names.joined(separator: ", "))
        }
    }
}
