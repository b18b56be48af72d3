/// A name of the last version that apps may still use, as a deprecated alias of the one it has now.
package struct Renaming: Sendable {
    /// What has another name now.
    package enum Target: Sendable {
        case type(TypeName)
        case property(PropertyDeclaration, of: TypeDeclaration)
        case value(EnumValue, of: TypeDeclaration)
        case alternative(UnionAlternative, of: TypeDeclaration)
        /// A method with its former labels.
        case method(Method, labels: [MemberName], of: Service)
    }

    package var old: MemberName
    package var target: Target

    /// The type or service whose module has the alias.
    package var home: TypeName {
        switch target {
        case .type(let name): name
        case .property(_, let type), .value(_, let type), .alternative(_, let type): type.name
        case .method(_, _, let service): service.name
        }
    }
}
