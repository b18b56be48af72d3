/// A verdict as a function of the context: one column of the table of rules.
package struct Judgement: Sendable {
    private let request: @Sendable (ChangeContext) -> Verdict
    private let response: @Sendable (ChangeContext) -> Verdict

    private init(
        request: @escaping @Sendable (ChangeContext) -> Verdict,
        response: @escaping @Sendable (ChangeContext) -> Verdict
    ) {
        self.request = request
        self.response = response
    }

    /// The worst verdict of the directions in which the value is used.
    func callAsFunction(_ context: ChangeContext, in directions: Directions) -> Verdict {
        max(
            directions.contains(.request) ? request(context) : .none,
            directions.contains(.response) ? response(context) : .none)
    }

    static func always(_ verdict: Verdict) -> Judgement {
        Judgement(request: { _ in verdict }, response: { _ in verdict })
    }

    static func by(request: Verdict, response: Verdict) -> Judgement {
        Judgement(request: { _ in request }, response: { _ in response })
    }

    /// - Parameter otherwise: The verdict when Swift spells the type as before.
    static func ifSwiftChanges(_ verdict: Verdict, otherwise: Verdict) -> Judgement {
        ifSwiftChanges(request: verdict, response: verdict, otherwise: otherwise)
    }

    static func ifSwiftChanges(
        request: Verdict, response: Verdict, otherwise: Verdict
    ) -> Judgement {
        Judgement(
            request: { $0.changesSwiftType ? request : otherwise },
            response: { $0.changesSwiftType ? response : otherwise })
    }

    /// The same in requests, by what they must carry; and in responses.
    static func ifDemanded(_ verdict: Verdict, otherwise: Verdict, response: Verdict) -> Judgement {
        Judgement(
            request: { $0.demandsOnWire ? verdict : otherwise }, response: { _ in response })
    }

    /// The same in requests and responses, by whether what was right before is no longer.
    static func ifDemanded(_ verdict: Verdict, otherwise: Verdict) -> Judgement {
        Judgement(
            request: { $0.demandsOnWire ? verdict : otherwise },
            response: { $0.demandsOnWire ? verdict : otherwise })
    }

    /// A value that code must give; readers notice only its type.
    static let demandInSwift = Judgement(
        request: { $0.demandsInSwift ? .major : .patch },
        response: { $0.changesSwiftType ? .major : .patch })

    /// `T` becomes `T?`: callers may go on to give a `T`, readers get something else. An element
    /// becomes `Nullable<T>`, which callers notice as well.
    static let optionalInSwift = Judgement(
        request: { $0.changesSwiftType ? ($0.isElement ? .major : .minor) : .patch },
        response: { $0.changesSwiftType ? .major : .patch })

    /// A property that code which builds the value must give, and that others may read.
    static let newProperty = Judgement(
        request: { $0.demandsInSwift ? .major : .minor }, response: { _ in .minor })
}
