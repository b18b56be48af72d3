extension HTTPHeaders {
    /// Checks every field before it is sent.
    ///
    /// A name has to be a token (RFC 9110 section 5.6.2). A value has to be visible ASCII, space or
    /// tab (section 5.5): CR, LF and NUL would let a value become a field of its own, and bytes
    /// above 0x7F are opaque in HTTP, so that each platform would send them differently.
    ///
    /// - Throws: ``InvalidRequest/headerName(_:)``, ``InvalidRequest/headerValue(name:)``.
    public func validate() throws(InvalidRequest) {
        let token = ByteSet.token
        let fieldValue = ByteSet.fieldValue
        for field in fields {
            guard !field.name.isEmpty, token.containsAll(field.name) else {
                throw .headerName(field.name)
            }
            guard fieldValue.containsAll(field.value) else {
                throw .headerValue(name: field.name)
            }
        }
    }
}
