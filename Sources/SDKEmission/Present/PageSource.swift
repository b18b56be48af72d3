/// What makes the pages of one output; they can be made in any order and at the same time.
package protocol PageSource: Sendable {
    /// Something that becomes one page.
    associatedtype Subject: Sendable

    /// What there is to present, in a fixed order.
    var subjects: [Subject] { get }

    func page(_ subject: Subject) -> Page
}

extension Presenter: PageSource {}
