import SDKDocument

/// Something that a page says, and where.
struct Stated<Value: Sendable & Hashable>: Sendable {
    let value: Value
    let location: SourceLocation
    let dialect: PageDialect
}
