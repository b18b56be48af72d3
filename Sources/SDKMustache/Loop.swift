/// A section being rendered.
struct Loop {
    /// The elements of the list, by address as in `Context`; none for a section over another value.
    let elements: UnsafeBufferPointer<MustacheValue>
    /// The place of the element to come.
    var next: Int
    /// The instruction behind the opening tag.
    let body: Int
}
