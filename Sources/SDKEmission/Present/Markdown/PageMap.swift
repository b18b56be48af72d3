import SDKPlan

/// Where each service, method and type of a library is documented.
struct PageMap: Sendable {
    /// A folder of pages; pages link to each other from folder to folder.
    enum Folder: String, Sendable {
        case root = ""
        case services = "APIs/"
        case models = "Models/"
    }

    /// A page, or a heading on it.
    struct Address: Sendable {
        var folder: Folder
        var file: String
        /// Nil for the page as a whole.
        var anchor: HeadingAnchors.Anchor?

        /// From the folder of all pages.
        var path: String { folder.rawValue + file }

        /// The address as another page names it.
        func link(from origin: Address) -> String {
            let fragment = anchor.map { "#" + $0.id } ?? ""
            guard origin.folder == folder else {
                return (origin.folder == .root ? "" : "../") + path + fragment
            }
            return origin.file == file && anchor != nil ? fragment : file + fragment
        }
    }

    /// A service's page with the anchors of its headings.
    struct ServicePage: Sendable {
        var address: Address
        /// In the order of the service's methods.
        var methods: [HeadingAnchors.Anchor]
        var errors: HeadingAnchors.Anchor
    }

    /// In the order of the library's services.
    private(set) var services: [ServicePage] = []
    private(set) var types: [TypeName: Address] = [:]
    /// The declarations of all types, nested ones too.
    private(set) var declarations: [TypeName: TypeDeclaration] = [:]

    init(_ library: Library) {
        types.reserveCapacity(library.types.count * 2)
        declarations.reserveCapacity(library.types.count * 2)
        let stems = FileName.stems(for: library.types.map(\.name.text))
        for (type, stem) in zip(library.types, stems) {
            let page = Address(folder: .models, file: stem + ".md")
            var anchors = HeadingAnchors()
            _ = anchors.add(type.name.path)
            types[type.name] = page
            declarations[type.name] = type
            add(type.nested, on: page, &anchors)
        }
        let names = FileName.stems(for: library.services.map(\.name.text))
        for (service, stem) in zip(library.services, names) {
            let page = Address(folder: .services, file: stem + ".md")
            var anchors = HeadingAnchors()
            _ = anchors.add(service.name.path)
            let methods = service.methods.map { anchors.add($0.name.text) }
            add(service.types, on: page, &anchors)
            let errors = anchors.add(Self.errorHeading)
            services.append(ServicePage(address: page, methods: methods, errors: errors))
        }
    }

    static let index = Address(folder: .root, file: "README.md")
    static let typeList = Address(folder: .root, file: "Models.md")
    static let errorHeading = "Error responses"

    private mutating func add(
        _ nested: [TypeDeclaration], on page: Address, _ anchors: inout HeadingAnchors
    ) {
        for type in nested {
            var address = page
            address.anchor = anchors.add(type.name.path)
            types[type.name] = address
            declarations[type.name] = type
            add(type.nested, on: page, &anchors)
        }
    }

    /// The type as inline code, a link to its page where it has one.
    func text(_ type: SwiftType, isOptional: Bool = false, from origin: Address) -> String {
        let text = "`" + type.text(\.path) + (isOptional ? "?" : "") + "`"
        guard let name = type.linked, let address = types[name] else { return text }
        return "[" + text + "](" + address.link(from: origin) + ")"
    }
}

extension SwiftType {
    /// The type of the library that the type is, or holds. An alias is one, unlike in ``named``.
    var linked: TypeName? {
        switch self {
        case .builtin: nil
        case .named(let name, _): name
        case .array(let inner), .dictionary(let inner), .nullable(let inner): inner.linked
        }
    }
}
