/// Notes the fields that a property getter reads.
final class FieldProbe: Sendable {
    private let fields = Locked<[Int]>([])

    func note(_ index: Int) { fields.withLock { $0.append(index) } }

    /// The field, if exactly one has been read.
    var field: Int? {
        fields.withLock { fields in fields.count == 1 ? fields[0] : nil }
    }
}
