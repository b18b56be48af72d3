/// A verdict as a function of the context: one column of the table of rules.
package struct Judgement: Sendable {
    private let request: @Sendable (ChangeContext) -> Verdict
    private let answer: @Sendable (ChangeContext) -> Verdict

    private init(
        request: @escaping @Sendable (ChangeContext) -> Verdict,
        answer: @escaping @Sendable (ChangeContext) -> Verdict
    ) {
        self.request = request
        self.answer = answer
    }

    /// The worst verdict of the directions in which the value is used.
    func callAsFunction(_ context: ChangeContext) -> Verdict {
        max(
            context.directions.contains(.request) ? request(context) : .none,
            context.directions.contains(.answer) ? answer(context) : .none)
    }

    static func always(_ verdict: Verdict) -> Judgement {
        Judgement(request: { _ in verdict }, answer: { _ in verdict })
    }

    static func by(request: Verdict, answer: Verdict) -> Judgement {
        Judgement(request: { _ in request }, answer: { _ in answer })
    }

    /// - Parameter otherwise: The verdict when Swift spells the type as before.
    static func ifSwiftChanges(_ verdict: Verdict, otherwise: Verdict) -> Judgement {
        ifSwiftChanges(request: verdict, answer: verdict, otherwise: otherwise)
    }

    static func ifSwiftChanges(
        request: Verdict, answer: Verdict, otherwise: Verdict
    ) -> Judgement {
        Judgement(
            request: { $0.changesSwiftType ? request : otherwise },
            answer: { $0.changesSwiftType ? answer : otherwise })
    }

    /// The same in requests, by what they must carry; and in answers.
    static func ifDemanded(_ verdict: Verdict, otherwise: Verdict, answer: Verdict) -> Judgement {
        Judgement(
            request: { $0.demandsOnWire ? verdict : otherwise }, answer: { _ in answer })
    }

    /// A value that code must give; readers notice only its type.
    static let demandInSwift = Judgement(
        request: { $0.demandsInSwift ? .major : .patch },
        answer: { $0.changesSwiftType ? .major : .patch })

    /// `T` becomes `T?`: callers may go on to give a `T`, readers get something else. An element
    /// becomes `Nullable<T>`, which callers notice as well.
    static let optionalInSwift = Judgement(
        request: { $0.changesSwiftType ? ($0.isElement ? .major : .minor) : .patch },
        answer: { $0.changesSwiftType ? .major : .patch })

    /// A property that code which builds the value must give, and that others may read.
    static let newProperty = Judgement(
        request: { $0.demandsInSwift ? .major : .minor }, answer: { _ in .minor })
}
