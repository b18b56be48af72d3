/// What kinds of schemas have in common: values of different families never fit each other.
enum SchemaFamily: Hashable {
    case any, boolean, number, string, array, object, union, reference, mixed

    init(_ kind: API.Schema.Kind) {
        switch kind {
        case .any: self = .any
        case .boolean: self = .boolean
        case .integer, .number: self = .number
        case .string: self = .string
        case .array: self = .array
        case .map, .object: self = .object
        case .union: self = .union
        case .reference: self = .reference
        case .enumeration(let enumeration):
            switch enumeration.base {
            case .string: self = .string
            case .integer, .number: self = .number
            case .boolean: self = .boolean
            case .mixed: self = .mixed
            }
        }
    }
}
