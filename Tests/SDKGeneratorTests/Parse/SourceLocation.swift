import SDKGenerator

/// Swift Testing has a type of this name too.
typealias SourceLocation = SDKGenerator.SourceLocation
