/// How a list or an object becomes text (OpenAPI 3, "Style Values"). The collection formats of
/// Swagger 2.0 map to these: `csv` is ``simple`` or ``form`` without explode, `ssv`
/// ``spaceDelimited``, `tsv` ``tabDelimited``, `pipes` ``pipeDelimited``, `multi` ``form`` with
/// explode.
public enum ParameterStyle: String, Hashable, Sendable, CaseIterable {
    /// `a,b` (RFC 6570 section 3.2.2).
    case simple
    /// `.a.b` (RFC 6570 section 3.2.5).
    case label
    /// `;name=a;name=b` (RFC 6570 section 3.2.7).
    case matrix
    /// `name=a&name=b` (RFC 6570 section 3.2.8).
    case form
    /// `name=a; name=b`, for cookies: like ``form``, but only characters that a cookie can't have
    /// are percent-encoded.
    case cookie
    /// `name=a%20b`
    case spaceDelimited
    /// `name=a%7Cb`
    case pipeDelimited
    /// `name=a%09b`
    case tabDelimited
    /// `name%5Bkey%5D=value`, to any depth; the elements of a list are counted from 0. Null is not
    /// sent.
    case deepObject
}
