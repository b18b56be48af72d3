@testable import SDKDocument

/// Swift Testing has a type of this name too.
typealias SourceLocation = SDKDocument.SourceLocation
