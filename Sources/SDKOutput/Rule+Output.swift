import SDKDocument

extension Rule {
    /// Rules of the files that are written.
    package static let write: [Rule] = [
        outputUnsafePath, outputCaseTwins, outputFileAndFolder, outputForeign, outputEdited,
        outputIO, outputLeftover, outputRecovered, manifestInvalid,
    ]

    static let outputUnsafePath = Rule(
        id: "output-unsafe-path", severity: .error,
        summary: "The path of a generated file must stay inside the output folder.",
        message: "'{0}' can't be the path of a generated file: {1}")

    static let outputCaseTwins = Rule(
        id: "output-case-twins", severity: .error,
        summary: "Paths of generated files must differ in more than letter case.",
        message: "'{0}' and '{1}' are the same path to some file systems")

    static let outputFileAndFolder = Rule(
        id: "output-file-and-folder", severity: .error,
        summary: "No path of a generated file may be a folder of another one.",
        message: "'{0}' would be a file, and '{1}' a folder of other files")

    static let outputForeign = Rule(
        id: "output-foreign", severity: .error,
        summary: "Files that the generator did not make are never overwritten.",
        message: "'{0}' is in the way: {1}",
        hint: "move it away; nothing was written")

    static let outputEdited = Rule(
        id: "output-edited", severity: .warning,
        summary: "A file that is no longer generated is removed, unless it was changed since.",
        message: "'{0}' is no longer generated, but stays: {1}",
        hint: "delete it if it is not needed; from now on it counts as yours")

    static let outputIO = Rule(
        id: "output-io", severity: .error,
        summary: "The output folder and the folder around it must be writable.",
        message: "cannot {0} '{1}': {2}",
        hint: "nothing was changed")

    static let outputLeftover = Rule(
        id: "output-leftover", severity: .warning,
        summary: "Folders that are needed only while writing should be removed afterwards.",
        message: "'{0}' is left over and could not be removed: {1}")

    static let outputRecovered = Rule(
        id: "output-recovered", severity: .warning,
        summary: "An output folder that an interrupted run had moved away is put back.",
        message: "an earlier run was interrupted; '{0}' was put back as it was")

    static let manifestInvalid = Rule(
        id: "manifest-invalid", severity: .error,
        summary: "The manifest of an output folder must be as the generator wrote it.",
        message: "the manifest is damaged: {0}",
        hint:
            "restore it, or delete it: files with the generator's header are then taken as its own")
}
