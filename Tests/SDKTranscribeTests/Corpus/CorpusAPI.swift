/// A description with everything in it that pages can say.
struct CorpusAPI: Sendable {
    indirect enum Kind: Sendable, Equatable {
        case any, string, date, dateTime, integer, int32, int64, float, double, number, bool, file
        case values([String])
        /// Some numbers of a kind.
        case numbers(Kind, [Int])
        case list(Kind)
        case map(Kind)
        case model(String)
    }

    struct Field: Sendable {
        var name: String
        var kind: Kind
        var text = "Something"
        var isOptional = true
        var isReadOnly = false
        var standard: String?
    }

    struct Operation: Sendable {
        var verb: String
        var path: String
        var name: String
        var classes = ["Loans"]
        var summary = ""
        var text: [String] = []
        var isDeprecated = false
        var permissions: (kind: String, names: [String])?
        var parameters: [Field] = []
        var returns: Kind?
    }

    struct Model: Sendable {
        var name: String
        var text = ""
        var fields: [Field]
        /// Named, and described nowhere.
        var isStub = false
    }

    var operations: [Operation]
    var models: [Model]

    static let all = CorpusAPI(
        operations: [
            Operation(
                verb: "GET", path: "/api/v1/loans", name: "getLoans", summary: "Show loans",
                permissions: ("ANY", ["library:loan:view", "library:loan:edit"]),
                parameters: [
                    Field(name: "pageSize", kind: .int32, standard: "25"),
                    Field(name: "since", kind: .int64), Field(name: "share", kind: .double),
                    Field(name: "ratio", kind: .float), Field(name: "fee", kind: .number),
                    Field(name: "isOpen", kind: .bool, standard: "false"),
                    Field(name: "sortBy", kind: .values(["due", "title"]), standard: "due"),
                    Field(name: "state", kind: .list(.values(["open", "ended"]))),
                    Field(name: "size", kind: .numbers(.int32, [10, 25]), standard: "25"),
                    Field(name: "expand", kind: .list(.string)),
                    Field(name: "dueBefore", kind: .dateTime), Field(name: "day", kind: .date),
                    Field(name: "title", kind: .string, isOptional: false),
                    Field(name: "contentType", kind: .string),
                    Field(name: "acceptLanguage", kind: .string, standard: "en-us"),
                    // Reserved words of the languages.
                    Field(name: "delete", kind: .bool), Field(name: "from", kind: .string),
                    Field(name: "operator", kind: .string), Field(name: "class", kind: .string),
                ], returns: .model("LoanListing")),
            Operation(
                verb: "GET", path: "/api/v1/loans/{loanId}", name: "getLoan",
                classes: ["Loans", "Search"], summary: "Show a loan",
                text: ["Ended loans are kept for a year.", "* one\n* two"],
                permissions: ("ALL", ["library:loan:view"]),
                parameters: [Field(name: "loanId", kind: .string, isOptional: false)],
                returns: .model("Loan")),
            Operation(
                verb: "DELETE", path: "/api/v1/loans/{loanId}", name: "deleteLoan",
                summary: "End a loan", text: ["Cannot be undone."], isDeprecated: true,
                parameters: [Field(name: "loanId", kind: .string, isOptional: false)]),
            Operation(
                verb: "HEAD", path: "/api/v1/loans/{loanId}", name: "headLoan",
                summary: "Look for a loan",
                parameters: [Field(name: "loanId", kind: .string, isOptional: false)]),
            Operation(
                verb: "POST", path: "/api/v1/loans", name: "postLoans", summary: "Lend books",
                parameters: [
                    Field(name: "body", kind: .list(.model("Loan")), isOptional: false),
                    Field(name: "notify", kind: .bool, standard: "true"),
                ], returns: .list(.model("Loan"))),
            Operation(
                verb: "PUT", path: "/api/v1/readers/{readerId}/notes", name: "putReaderNotes",
                classes: ["Readers"], summary: "Replace notes",
                parameters: [
                    Field(name: "readerId", kind: .string, isOptional: false),
                    Field(name: "body", kind: .map(.string)),
                ], returns: .map(.list(.string))),
            Operation(
                verb: "PATCH", path: "/api/v1/readers/{readerId}", name: "patchReader",
                classes: ["Readers"], summary: "Change a reader",
                parameters: [
                    Field(name: "readerId", kind: .string, isOptional: false),
                    Field(name: "body", kind: .model("Reader"), isOptional: false),
                ], returns: .string),
            Operation(
                verb: "POST", path: "/api/v1/readers/{readerId}/picture", name: "postPicture",
                classes: ["Readers"], summary: "Send a picture",
                parameters: [
                    Field(name: "readerId", kind: .string, isOptional: false),
                    Field(name: "file", kind: .file, isOptional: false),
                ]),
        ],
        models: [
            Model(
                name: "Loan", text: "A book that somebody has.",
                fields: [
                    Field(name: "id", kind: .string, isReadOnly: true),
                    Field(
                        name: "title", kind: .string, text: "Words | tags & <b>", isOptional: false),
                    Field(name: "renewals", kind: .int32), Field(name: "fee", kind: .int64),
                    Field(name: "share", kind: .double), Field(name: "tags", kind: .list(.string)),
                    Field(name: "counts", kind: .map(.int32)), Field(name: "due", kind: .dateTime),
                    Field(name: "day", kind: .date), Field(name: "isOpen", kind: .bool),
                    Field(name: "reader", kind: .model("Reader"), text: ""),
                    Field(name: "earlier", kind: .list(.model("Reader"))),
                    Field(name: "byYear", kind: .map(.list(.model("Reader")))),
                    Field(name: "extra", kind: .any), Field(name: "from", kind: .string),
                    Field(name: "operator", kind: .string), Field(name: "class", kind: .string),
                    Field(
                        name: "state", kind: .values(["open", "ended"]), text: "State",
                        isOptional: false),
                ]),
            Model(name: "Reader", fields: [Field(name: "loans", kind: .list(.model("Loan")))]),
            Model(
                name: "LoanListing",
                fields: [Field(name: "entities", kind: .list(.model("Loan")))]),
        ])
}
