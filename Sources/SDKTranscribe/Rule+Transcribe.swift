import SDKDocument

extension Rule {
    /// The rules of transcribing reference pages.
    package static let transcribe: [Rule] = [
        pageDialectUnknown, pageDialectRefused, pageNothingRead, pagesNothingRead,
        pageNameTaken, pageDefaultUnfit, pageLineNotUnderstood, pageOperationIncomplete,
        pageSectionMissing,
        pageDisagreement, pageOperationMissing, pageLocationGuessed, pageParameterMissing,
        pagePermissionsLeftOut, pageModelStub, pageUnlisted, pageSharedKept,
        transcribeIntoUnsupported,
        transcribeDifference, transcribeExpectationStale, transcribeExpectationInvalid,
    ]

    static let pageDialectUnknown = Rule(
        id: "page-dialect-unknown", severity: .warning,
        summary: "A page must be a reference page of a dialect that is known.",
        message: "the page {0} and was left out; marks found: {1}",
        hint: "a page that does not show its dialect takes it from other pages of the run, or from "
            + "--dialect; overviews are not read")

    static let pageDialectRefused = Rule(
        id: "page-dialect-refused", severity: .warning,
        summary: "A reference page must be of a dialect that is read.",
        message: "this is a page of the {0} SDK, which is not read; the page was left out",
        hint: "take the same page of the JavaScript, Java, PHP, Python or C# SDK")

    static let pageNothingRead = Rule(
        id: "page-nothing-read", severity: .error,
        summary: "A reference page must have something that is understood.",
        message: "no operation and no model was understood of this {0} page",
        hint: "--dialect names the dialect of pages that do not show it")

    static let pagesNothingRead = Rule(
        id: "pages-nothing-read", severity: .error,
        summary: "At least one of the pages must have something that is understood.",
        message: "nothing was read: no page has an operation or a model that is understood")

    static let pageNameTaken = Rule(
        id: "page-name-taken", severity: .warning,
        summary: "Every operation must have a name of its own.",
        message: "{0} has the same name as {1}; it gets no operationId")

    static let pageDefaultUnfit = Rule(
        id: "page-default-unfit", severity: .warning,
        summary: "A default must be a value of its type.",
        message: "the default '{0}' of '{1}' is no value of its type, {2}; it was left out")

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

    static let pageLocationGuessed = Rule(
        id: "page-location-guessed", severity: .note,
        summary: "Reference pages do not say where parameters are sent.",
        message: "taken as query parameters, in {0} operation(s): {1}",
        hint: "correct 'in' in the description of those that are sent elsewhere; that is kept")

    static let pageParameterMissing = Rule(
        id: "page-parameter-missing", severity: .warning,
        summary: "Every variable of a path must be a parameter.",
        message: "the path variable '{0}' is in no table of parameters; a string is assumed")

    static let pagePermissionsLeftOut = Rule(
        id: "page-permissions-left-out", severity: .warning,
        summary: "The configuration should name the extension that has permissions.",
        message: "the permissions are left out: there is no key for them",
        hint: "name it in sdkgen.json, under \"extensions\", as \"permissions\"")

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
