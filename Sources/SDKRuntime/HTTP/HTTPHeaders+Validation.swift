extension HTTPHeaders {
    /// Checks every field before it is sent.
    ///
    /// A name must be a token (RFC 9110 section 5.6.2). A value must be visible ASCII, space or tab
    /// (section 5.5): with CR, LF or NUL, a value could become a field of its own. Bytes above 0x7F
    /// are opaque in HTTP, so each platform would send them differently.
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
