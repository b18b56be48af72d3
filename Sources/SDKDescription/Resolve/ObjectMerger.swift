import SDKDocument

/// Collects the properties of several objects, each name once, in order of first mention.
struct ObjectMerger {
    private var properties: [API.Schema.Property] = []
    private var indices: [WireName: Int] = [:]
    private var additional: API.Schema.Additional?

    /// The object that was collected.
    var object: API.Schema.Object {
        API.Schema.Object(properties: properties, additional: additional ?? .unspecified)
    }

    /// Adds a property, or replaces the one of its name.
    ///
    /// - Parameter combine: Takes the earlier property and returns the one that stands for both.
    mutating func add(
        _ property: API.Schema.Property,
        combine: (API.Schema.Property) -> API.Schema.Property
    ) {
        if let index = indices[WireName(property.name)] {
            properties[index] = combine(properties[index])
        } else {
            indices[WireName(property.name)] = properties.count
            properties.append(property)
        }
    }

    /// Adds what an object says of further keys. A schema is more than nothing said, and keys are
    /// refused only if no object allows them: a schema that refuses keys refuses those of the
    /// other parts too, which nobody means.
    mutating func add(_ other: API.Schema.Additional) {
        switch (additional, other) {
        case (nil, _), (.some(.none), _), (.unspecified, .schema): additional = other
        default: break
        }
    }

    /// Adds a map: its values are what further keys have.
    mutating func add(_ value: API.Schema) {
        if case .any = value.kind { add(.unspecified) } else { add(.schema(value)) }
    }

    func has(_ name: String) -> Bool { indices[WireName(name)] != nil }

    /// Makes a property required; false if there is none of that name.
    mutating func require(_ name: String) -> Bool {
        guard let index = indices[WireName(name)] else { return false }
        properties[index].isRequired = true
        return true
    }
}
