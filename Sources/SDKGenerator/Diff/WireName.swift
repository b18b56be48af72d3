/// A name as it goes over the wire: equal to another one if their bytes are. Texts of Swift are equal
/// too when they differ in Unicode normalisation.
struct WireName: Hashable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }
}
