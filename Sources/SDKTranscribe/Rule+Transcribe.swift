import SDKDescription
import SDKDocument

extension Rule {
    /// The rules of transcribing reference pages.
    package static let transcribe: [Rule] = [
        pageDialectUnknown, pageLineNotUnderstood, pageOperationIncomplete, pageSectionMissing,
        pageDisagreement, pageOperationMissing, pagePlaceGuessed, pageParameterMissing,
        pageModelStub, pageUnlisted, pageSharedKept, transcribeIntoUnsupported,
        transcribeDifference, transcribeExpectationStale, transcribeExpectationInvalid,
    ]

    static let pageDialectUnknown = Rule(
        id: "page-dialect-unknown", severity: .warning,
        summary: "A reference page must be of a dialect that is known.",
        message: "the page is of no known dialect and was left out; marks found: {0}",
        hint: "only pages of methods and of models can be read, not overviews")

    static let pageLineNotUnderstood = Rule(
        id: "page-line-not-understood", severity: .warning,
        summary: "Every line of a reference page should be understood.",
        message: "{0} was not understood: {1}")

    static let pageOperationIncomplete = Rule(
        id: "page-operation-incomplete", severity: .warning,
        summary: "A reference page must give the HTTP method and the path of every operation.",
        message: "neither the section nor a method table gives the HTTP method and the path; "
            + "the operation was left out")

    static let pageSectionMissing = Rule(
        id: "page-section-missing", severity: .warning,
        summary: "A reference page should give the parameters and the return type of operations.",
        message: "the page does not give {0}")

    static let pageDisagreement = Rule(
        id: "page-disagreement", severity: .warning,
        summary: "Reference pages of one API should agree.",
        message: "the pages disagree on {0}: {1} says '{2}', {3} says '{4}'; {1} decides")

    static let pageOperationMissing = Rule(
        id: "page-operation-missing", severity: .note,
        summary: "Reference pages of one class should have the same operations.",
        message: "operations of other pages that this one lacks: {0}")

    static let pagePlaceGuessed = Rule(
        id: "page-place-guessed", severity: .note,
        summary: "Reference pages do not say where a parameter is sent.",
        message: "'{0}' is taken as a {1} parameter, in {2} operation(s)",
        hint: "correct 'in' in the description if it is sent elsewhere; that is kept")

    static let pageParameterMissing = Rule(
        id: "page-parameter-missing", severity: .warning,
        summary: "Every variable of a path must be a parameter.",
        message: "the path variable '{0}' is in no table of parameters; a string is assumed")

    static let pageModelStub = Rule(
        id: "page-model-stub", severity: .warning,
        summary: "Every model that a reference page names should be described.",
        message: "the model is named here but described nowhere; it takes any value",
        hint: "give the page of the model too, or describe it by hand")

    static let pageUnlisted = Rule(
        id: "page-unlisted", severity: .warning,
        summary: "What a description has should be on the reference pages.",
        message: "the description has {0} '{1}', which the pages do not list; it is kept")

    static let pageSharedKept = Rule(
        id: "page-shared-kept", severity: .warning,
        summary: "A component that several operations share is not changed for one of them.",
        message: "the pages say '{0}' and the shared component '{1}'; the component is kept")

    static let transcribeIntoUnsupported = Rule(
        id: "transcribe-into-unsupported", severity: .error,
        summary: "Pages can be merged only into a description in OpenAPI 3.0 or 3.1.",
        message: "the description is not in OpenAPI 3.0 or 3.1: {0}",
        hint: "leave out the file to begin a new description")

    static let transcribeDifference = Rule(
        id: "transcribe-difference", severity: .error,
        summary: "A description should agree with the reference pages it was transcribed from.",
        message: "{0}: {1} says '{2}', the description '{3}'",
        hint: "correct the description, or add the difference to the list of those expected")

    static let transcribeExpectationStale = Rule(
        id: "transcribe-expectation-stale", severity: .error,
        summary: "Every expected difference must occur.",
        message: "no difference fits this entry any more: {0}",
        hint: "remove the entry")

    static let transcribeExpectationInvalid = Rule(
        id: "transcribe-expectation-invalid", severity: .error,
        summary: "The list of expected differences must be well-formed, with a reason each.",
        message: "{0}")
}
