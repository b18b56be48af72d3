import SDKDocument

extension Rule {
    package static let resolve: [Rule] =
        [descriptionMissing, versionMissing, unsupportedVersion, shapeUnexpected, valueQuoting]
        + [nameTooLong, keyMisspelt, keywordLater, formOlder, nameTwins, partMissing, partIgnored]
        + [refOutside, refDangling, refFileMissing, refCycle, schemaTooLarge]
        + [schemaTypeUnknown, enumTypeMismatch, enumNames, enumOfElements, defaultTypeMismatch]
        + [dateForm, defaultNotListed, allOfConflict, requiredUnknown]
        + [patternProperties, tupleAsArray, unionBesideProperties, discriminatorMapping]
        + [alternativeNotObject]
        + [pathMalformed, pathParameterUndeclared, pathParameterUnused, operationIDDuplicate]
        + [
            operationLeftOut, parameterRepaired, parameterLeftOut, parameterIgnored,
            parameterDuplicate, parameterStyle,
        ]
        + [
            contentIgnored, itemsMissing, mediaTypeMalformed, methodMisplaced, methodNameDuplicate,
            queryMixed, responsesMissing, responseCodeUnknown, securityUnknown, tagParent,
        ]
        + [securityTypeMisspelt, securityUnsupported, securityChallenge, serverVariable]

    // MARK: - The description as a whole

    static let descriptionMissing = Rule(
        id: "description-missing", severity: .error,
        summary: "A description is a JSON object.",
        message: "expected a description, found {0}")

    static let versionMissing = Rule(
        id: "version-missing", severity: .error,
        summary: "A description must say in which version of which language it is written.",
        message: "the description has neither 'openapi' nor 'swagger'",
        hint: "add \"openapi\": \"3.1.0\", or whichever version it follows")

    static let unsupportedVersion = Rule(
        id: "unsupported-version", severity: .error,
        summary: "A description must follow OpenAPI 3.0, 3.1, 3.2 or Swagger 2.0.",
        message: "{0} {1} is not supported",
        hint: "OpenAPI 3.0.x, 3.1.x, 3.2.x and Swagger 2.0 are")

    static let shapeUnexpected = Rule(
        id: "shape-unexpected", severity: .warning,
        summary: "A value must be of the kind that its keyword asks for.",
        message: "expected {0}, found {1}; {2}")

    static let valueQuoting = Rule(
        id: "value-quoting", severity: .warning,
        summary: "Strings are written in quotes; numbers, true and false are not.",
        message: "'{0}' is {1}, but the type is {2}; {3}",
        hint: "add or remove the quotes")

    static let nameTooLong = Rule(
        id: "name-too-long", severity: .warning,
        summary: "Names must stay below the limit on their length.",
        message: "the name has {0} bytes, the limit is {1}; it is left out")

    static let keyMisspelt = Rule(
        id: "key-misspelt", severity: .warning,
        summary: "A key that is nearly a keyword is probably meant to be one.",
        message: "'{0}' is no keyword; it is {2}",
        hint: "did you mean '{1}'?")

    static let formOlder = Rule(
        id: "form-older", severity: .warning,
        summary:
            "OpenAPI 3 has the schemas of parameters in 'schema', those of bodies in 'content'.",
        message: "'{0}' stands here as in Swagger 2.0; it is read as {1}")

    static let keywordLater = Rule(
        id: "keyword-later", severity: .note,
        summary: "A description should have the keywords of its own version only.",
        message: "'{0}' came with {1}, and the description is {2}; it is read all the same")

    static let nameTwins = Rule(
        id: "name-twins", severity: .note,
        summary: "Names of schemas or tags should differ in more than capitals.",
        message: "the names '{0}' and '{1}' differ in capitals only")

    static let partMissing = Rule(
        id: "part-missing", severity: .warning,
        summary: "What a specification calls required should be there.",
        message: "'{0}' is missing")

    static let partIgnored = Rule(
        id: "part-ignored", severity: .note,
        summary: "Some parts of a description have no effect on the output.",
        message: "'{0}' is ignored: it can't be told in the output")

    // MARK: - References

    static let refOutside = Rule(
        id: "ref-outside", severity: .warning,
        summary: "A reference must stay in the description's folder; nothing is fetched.",
        message: "the reference '{0}' leaves the description's folder; {1} stands for it",
        hint: "copy the file below the description's folder and refer to it by a relative path")

    static let refDangling = Rule(
        id: "ref-dangling", severity: .warning,
        summary: "A reference must lead to a value.",
        message: "the reference '{0}' leads nowhere; {1} stands for it",
        hint: "did you mean '{2}'?")

    static let refFileMissing = Rule(
        id: "ref-file-missing", severity: .warning,
        summary: "The file that a reference names must be readable.",
        message: "the file '{0}' that the reference names could not be read; {1} stands for it",
        hint: "did you mean '{2}'?")

    static let refCycle = Rule(
        id: "ref-cycle", severity: .warning,
        summary: "A value must not be nothing but itself, through references or allOf.",
        message: "'{0}' leads back to itself; {1} stands for it",
        hint: "a schema may hold itself in a property, but not be or extend itself")

    static let schemaTooLarge = Rule(
        id: "schema-too-large", severity: .warning,
        summary: "Schemas must stay below the limits on depth and on what allOf copies.",
        message: "{0}; the limit is {1}, what goes beyond it is left out")

    // MARK: - Schemas

    static let schemaTypeUnknown = Rule(
        id: "schema-type-unknown", severity: .warning,
        summary: "A schema's type must be one of those that JSON Schema has.",
        message: "the type '{0}' is unknown; it is taken as {1}",
        hint: "write {2}")

    static let enumTypeMismatch = Rule(
        id: "enum-type-mismatch", severity: .warning,
        summary: "The values of an enumeration must fit its type.",
        message: "the value '{0}' is {1}, but the type is {2}; it is left out",
        hint: "remove the value, or change the type")

    static let enumNames = Rule(
        id: "enum-names", severity: .warning,
        summary: "An enumeration must have as many names as values, or none.",
        message: "there are {0} names for {1} values; they are not used")

    static let defaultTypeMismatch = Rule(
        id: "default-type-mismatch", severity: .warning,
        summary: "A default must fit the type that it is given for.",
        message: "the default '{0}' is {1}, but the type is {2}; it is left out",
        hint: "remove the default, or change the type")

    static let dateForm = Rule(
        id: "date-form", severity: .note,
        summary: "Dates have the form of RFC 3339, unless an example shows another one.",
        message: "{0} is no {1} of RFC 3339; such values are text")

    static let defaultNotListed = Rule(
        id: "default-not-listed", severity: .warning,
        summary: "The default of an enumeration should be one of its values.",
        message: "the default '{0}' is not one of the values; it is left out")

    static let allOfConflict = Rule(
        id: "allof-conflict", severity: .warning,
        summary: "The members of allOf should agree on the type of a property.",
        message: "{0} is described in two ways that don't go together; this one counts")

    static let requiredUnknown = Rule(
        id: "required-unknown", severity: .warning,
        summary: "The names in required should be those of properties.",
        message: "'{0}' is required, but there is no such property; it is one of any JSON value")

    static let patternProperties = Rule(
        id: "pattern-properties", severity: .note,
        summary: "Properties are told apart by name, not by pattern.",
        message: "the patterns of patternProperties are ignored; only the values' schema is used")

    static let tupleAsArray = Rule(
        id: "tuple-as-array", severity: .note,
        summary: "The elements of an array have one type.",
        message: "the schemas of the array's positions differ; its elements are taken as any value")

    static let enumOfElements = Rule(
        id: "enum-of-elements", severity: .warning,
        summary: "The values that an array's elements may have stand in 'items'.",
        message: "no array is one of these values; they are taken as those of its elements",
        hint: "move 'enum' into 'items'")

    static let itemsMissing = Rule(
        id: "items-missing", severity: .note,
        summary: "An array should say what its elements are.",
        message: "the array has no 'items'; its elements are any JSON value")

    static let unionBesideProperties = Rule(
        id: "union-beside-properties", severity: .note,
        summary: "A choice that only says which properties go together is one object.",
        message: "the properties of all alternatives become optional properties of one object")

    static let alternativeNotObject = Rule(
        id: "alternative-not-object", severity: .warning,
        summary: "The alternatives of a choice beside properties should be objects.",
        message: "the alternative is no object, and properties stand beside it; it is left out")

    static let discriminatorMapping = Rule(
        id: "discriminator-mapping", severity: .warning,
        summary: "A discriminator's mapping should name alternatives only.",
        message: "the value '{0}' stands for '{1}', which is not an alternative; it is left out")

    // MARK: - Paths and operations

    static let pathMalformed = Rule(
        id: "path-malformed", severity: .warning,
        summary: "A path begins with a slash, has matching braces and no fragment.",
        message: "the path '{0}' {1}")

    static let pathParameterUndeclared = Rule(
        id: "path-parameter-undeclared", severity: .warning,
        summary: "Every name in a path's template must be a path parameter.",
        message: "the path has '{0}' in braces, but there is no such parameter; it is a string")

    static let pathParameterUnused = Rule(
        id: "path-parameter-unused", severity: .warning,
        summary: "Every path parameter must be in the path's template.",
        message: "the path does not have the parameter '{0}' in braces; it is left out")

    static let operationIDDuplicate = Rule(
        id: "operation-id-duplicate", severity: .warning,
        summary: "Two operations must not have the same operationId.",
        message: "the operationId '{0}' is already taken; method and path give this one its name",
        hint: "give each operation an operationId of its own")

    static let operationLeftOut = Rule(
        id: "operation-left-out", severity: .warning,
        summary: "An operation is an object, for a method that can be sent.",
        message: "the operation is left out: it is {0}")

    static let methodMisplaced = Rule(
        id: "method-misplaced", severity: .warning,
        summary: "Methods with a key of their own don't belong into additionalOperations.",
        message: "'{0}' stands in 'additionalOperations'; it is read as '{1}' of the path item")

    static let queryMixed = Rule(
        id: "query-mixed", severity: .warning,
        summary: "A parameter that is the whole query string stands alone in the query.",
        message: "'{0}' is the whole query string, but there are others in the query; all are sent")

    static let tagParent = Rule(
        id: "tag-parent", severity: .warning,
        summary: "A tag's parent must be another tag, and not a part of it.",
        message: "the parent '{0}' of the tag '{1}' {2}; it is left out")

    static let methodNameDuplicate = Rule(
        id: "method-name-duplicate", severity: .warning,
        summary: "Two operations of a tag must not have the same method name.",
        message: "the method name '{0}' is already taken; this operation is named by its id")

    static let responsesMissing = Rule(
        id: "responses-missing", severity: .note,
        summary: "An operation must describe its responses, but in OpenAPI 3.1.",
        message: "the operation describes no responses; its method returns nothing")

    static let parameterRepaired = Rule(
        id: "parameter-repaired", severity: .warning,
        summary: "A parameter must have a name, and say where it goes.",
        message: "a parameter {0}; it is taken as '{1}' in the {2}")

    static let parameterLeftOut = Rule(
        id: "parameter-left-out", severity: .warning,
        summary: "A parameter without a name can't be sent.",
        message: "a parameter has no 'name'; it is left out")

    static let parameterIgnored = Rule(
        id: "parameter-ignored", severity: .note,
        summary: "Accept, Content-Type and Authorization are not set by parameters.",
        message: "the header parameter '{0}' is ignored: the specification says so",
        hint: "describe it by media types or a security scheme")

    static let parameterDuplicate = Rule(
        id: "parameter-duplicate", severity: .warning,
        summary: "Two parameters of an operation must not have the same name and location.",
        message: "there already is a parameter '{0}' in this location; the first one counts")

    static let parameterStyle = Rule(
        id: "parameter-style", severity: .warning,
        summary: "A parameter's style must be one that its location permits.",
        message: "the style '{0}' is not one for a {1} parameter; the default counts")

    static let mediaTypeMalformed = Rule(
        id: "media-type-malformed", severity: .warning,
        summary: "The keys of content are media types or ranges of them.",
        message: "'{0}' is no media type; {1}")

    static let contentIgnored = Rule(
        id: "content-ignored", severity: .note,
        summary: "A response with the code 204, 205 or 304 has no content.",
        message: "the content of a response {0} is ignored: it can't have any")

    static let responseCodeUnknown = Rule(
        id: "response-code-unknown", severity: .warning,
        summary: "A response is named by a status code, a range such as 4XX, or default.",
        message: "'{0}' is not a status code; the response is left out")

    static let securityUnknown = Rule(
        id: "security-unknown", severity: .warning,
        summary: "A security requirement must name a security scheme.",
        message: "there is no security scheme '{0}'; it is left out")

    static let securityTypeMisspelt = Rule(
        id: "security-type-misspelt", severity: .warning,
        summary: "A security scheme's type must be one of those that OpenAPI has.",
        message: "the type '{0}' is unknown; it is taken as '{1}'",
        hint: "write '{1}'")

    static let securityUnsupported = Rule(
        id: "security-unsupported", severity: .note,
        summary: "API keys, HTTP schemes, OAuth 2, OpenID Connect and mutual TLS are supported.",
        message: "the security scheme '{0}' is not supported; calls carry nothing for it")

    static let securityChallenge = Rule(
        id: "security-challenge", severity: .note,
        summary: "HTTP schemes that depend on the server's challenge are left to the app.",
        message: "credentials for the HTTP scheme '{0}' depend on the server's challenge",
        hint: "set the header Authorization in an interceptor")

    static let serverVariable = Rule(
        id: "server-variable", severity: .warning,
        summary: "A server's variables must be described and have a default among their values.",
        message: "the server's variable '{0}': {1}")
}
