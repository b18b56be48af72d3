/// Why a text can't be the path of a generated file.
enum PathFault: Sendable, Hashable, CaseIterable {
    case empty, absolute, emptyComponent, dotComponent, forbiddenCharacter, tooLong, reserved

    var text: String {
        switch self {
        case .empty: "it is empty"
        case .absolute: "it is absolute"
        case .emptyComponent: "a component is empty"
        case .dotComponent: "'.' and '..' are no names of files"
        case .forbiddenCharacter:
            "it has a character other than the printable ones of ASCII, or a backslash"
        case .tooLong: "it is too long"
        case .reserved: "the name is taken by the generator"
        }
    }
}
