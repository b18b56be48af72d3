/// What a name in a folder stands for.
package enum EntryKind: Sendable, Hashable {
    case file, folder, symbolicLink, other

    package var text: String {
        switch self {
        case .file: "it is a file"
        case .folder: "it is a folder"
        case .symbolicLink: "it is a symbolic link"
        case .other: "it is a device, a socket or a pipe"
        }
    }
}
