"""A description that has each kind of text once, any of which can be replaced."""


class Texts:
    """Gives the text of each position: the plain one, or another one for some of them."""

    def __init__(self, targets=(), text=""):
        self.targets = frozenset(targets)
        self.text = text
        self.plain = {}
        self.others = {}
        self.names = set()

    def __call__(self, position, plain, *others):
        """A text; `others` are plain too, but mean something else."""
        self.plain.setdefault(position, plain)
        self.others.setdefault(position, others)
        return self.text if position in self.targets else plain

    def name(self, position, plain, *others):
        """A text that names something, or that can make a description invalid."""
        self.names.add(position)
        return self(position, plain, *others)


def openapi(t):
    """OpenAPI 3.1 with the texts that `t` gives."""
    schema_name = t.name("schema.name", "Thing")
    property_name = t.name("property.name", "plainName")
    path_name = t.name("path.parameter", "thingId", "")
    variable = t.name("variable.name", "region", "a}b")
    flow_url = "https://login.example.com/"
    reference = "#/components/schemas/" + pointer(schema_name)
    described = t("schema.description", "A thing.")
    content = t.name("content.type", "application/vnd.thing+json", "x/y", "text/plain", "nonsense")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": t("info.title", "Things"),
            "summary": t("info.summary", "All things."),
            "description": t("info.description", "What things are."),
            "version": t("info.version", "1.0"),
            "termsOfService": t("info.terms", "https://example.com/terms"),
            "contact": {"name": t("contact.name", "Jo"), "url": t("contact.url", "https://a.example"),
                        "email": t("contact.email", "a@example.com")},
            "license": {"name": t("license.name", "MIT"), "identifier": t("license.id", "MIT")},
        },
        "externalDocs": {"url": t("docs.url", "https://example.com"),
                         "description": t("docs.description", "More.")},
        t.name("extension.key", "x-own"): t("extension.value", "own"),
        "servers": [
            {
                "url": "https://api." + "{" + variable + "}" + t.name("server.url", ".example.com/v1", "\u0301", "/{v}"),
                "description": t("server.description", "The server."),
                "variables": {variable: {
                    "default": t.name("variable.default", "one", "a b"),
                    "description": t("variable.description", "Where."),
                    "enum": [
                        t.name("variable.default", "one", "a b"),
                        t.name("variable.value", "two", "a b")],
                    "x-regions": {t.name("region.name", "here"): t.name("variable.value", "two", "a b")},
                }},
            },
        ],
        "tags": [{"name": t.name("tag.name", "Things", "Aaa", "Zzz"), "description": t("tag.description", "Of things.")}],
        "security": [{t.name("security.name", "doorway"): [t.name("scope.name", "things")]}],
        "paths": {
            "/things" + t.name("path.text", "/all", "/{", "", "/{first}", "/all?a") + "/{" + path_name + "}": {
                "summary": t("path.summary", "Things."),
                "description": t("path.description", "Of a path."),
                "parameters": [{"$ref": "#/components/parameters/" + pointer(
                    t.name("parameter.key", "Which"))}],
                "get": {
                    "operationId": t.name("operation.id", "getThing", "aaa", "qqq", "zzz"),
                    "tags": [t.name("tag.name", "Things", "Aaa", "Zzz")],
                    "summary": t("operation.summary", "Gets it."),
                    "description": t("operation.description", "Gets it whole."),
                    "deprecated": True,
                    "x-deprecated-message": t("deprecated.message", "Use another one."),
                    "x-inin-requires-permissions": {
                        "type": "ANY", "permissions": [t("permission.name", "thing:view")]},
                    "parameters": [
                        {"name": t.name("query.name", "limit"), "in": "query",
                         "description": t("query.description", "How many."),
                         "example": t("query.example", "some"),
                         "schema": {"type": "string", "default": t.name("query.default", "all"),
                                    "pattern": t("query.pattern", "a+")}},
                        {"name": t.name("header.parameter", "X-Trace"), "in": "header",
                         "schema": {"type": "string", "enum": [t.name("header.value", "on")]}},
                        {"name": t.name("cookie.name", "session"), "in": "cookie",
                         "schema": {"type": "string"}},
                    ],
                    "responses": {
                        "200": {
                            "description": t("response.description", "It."),
                            "headers": {t.name("header.name", "X-Rate"): {
                                "description": t("header.description", "Rate."),
                                "schema": {"type": "string"}}},
                            "content": {content: {
                                "schema": {"$ref": reference},
                                "examples": {t("example.name", "first"): {
                                    "summary": t("example.summary", "One."),
                                    "value": t("example.value", "x")}}}},
                            "links": {t("link.name", "next"): {
                                "operationId": t("link.operation", "getThing"),
                                "description": t("link.description", "Next.")}},
                        },
                        "404": {"description": t("error.description", "None."),
                                "content": {"application/json": {
                                    "schema": {"$ref": "#/components/schemas/Fault"}}}},
                    },
                },
                "post": {
                    "operationId": "postThing",
                    "tags": [t.name("tag.name", "Things", "Aaa", "Zzz")],
                    "requestBody": {
                        "description": t("body.description", "The new one."),
                        "required": True,
                        "content": {t.name("body.type", "application/vnd.new+json", "x/y", "text/plain", "nonsense", "a/*"): {
                            "schema": {"$ref": "#/components/schemas/Choice"}}},
                    },
                    "x-codegen-request-body-name": t.name("body.name", "newThing"),
                    "servers": [{"url": t.name("operation.server", "https://other.example.com", "x/y")}],
                    "responses": {"204": {"description": t("empty.description", "Done.")}},
                },
                "put": {
                    "operationId": "putThing",
                    "x-purecloud-method-name": t.name("method.name", "replaceThing", "aaa", "mmm", "zzz"),
                    "tags": [t.name("tag.name", "Things", "Aaa", "Zzz")],
                    "requestBody": {"content": {t.name("text.type", "text/plain", "x/y", "application/json", "a/*"): {
                        "schema": {"type": "string"}}}},
                    "responses": {"200": {"description": "x", "content": {
                        t.name("binary.type", "image/png", "application/json", "text/plain"): {}}}},
                },
            },
            # Without tags: the service is called after the path.
            "/" + t.name("path.group", "parts", "a?b", "{a}", "a}b", "api") + "/all": {
                "get": {"operationId": "listParts", "responses": {"204": {"description": "Done."}}},
            },
        },
        "components": {
            "parameters": {t.name("parameter.key", "Which"): {
                "name": path_name, "in": "path", "required": True,
                "description": t("path.parameter.description", "Which."),
                "schema": {"type": "string"}}},
            "securitySchemes": {
                t.name("security.name", "doorway"): {
                    "type": "oauth2",
                    "description": t("security.description", "Logs in."),
                    "flows": {"authorizationCode": {
                        "authorizationUrl": t.name("url.authorization", flow_url + "authorize"),
                        "tokenUrl": t.name("url.token", flow_url + "token"),
                        "refreshUrl": t("url.refresh", flow_url + "refresh"),
                        "scopes": {t.name("scope.name", "things"): t("scope.description", "All.")},
                    }},
                },
                t.name("key.scheme", "gateKey"): {"type": "apiKey", "in": "header",
                                         "name": t.name("key.name", "X-Key", "")},
            },
            "schemas": {
                schema_name: {
                    "type": "object",
                    "title": t("schema.title", "The thing"),
                    "description": described,
                    "required": [property_name],
                    "properties": {
                        property_name: {
                            "type": "string",
                            "title": t("property.title", "The name"),
                            "description": t("property.description", "Its name."),
                            "format": t.name("property.format", "own-format"),
                            "pattern": t("property.pattern", "[a-z]+"),
                            "default": t.name("property.default", "none"),
                            "example": t("property.example", "one"),
                            "contentMediaType": t("property.media", "image/png"),
                            "$comment": t("property.comment", "Internal."),
                            "deprecated": True,
                            "x-deprecated-message": t("property.deprecated", "Gone."),
                        },
                        "kind": {
                            "type": "string",
                            "enum": [t.name("enum.value", "plain"), "other"],
                            "x-enum-varnames": [t.name("enum.name", "plainCase"), "otherCase"],
                            "x-enum-descriptions": [t("enum.description", "Plain."), "Other."],
                            "description": t("enum.text", "Its kind."),
                        },
                        "fixed": {"const": t.name("const.value", "always")},
                        "inner": {
                            "type": "object",
                            "title": t.name("inner.title", "Inner"),
                            "description": t("inner.description", "Inside."),
                            "properties": {t.name("inner.name", "deep"): {"type": "integer"}},
                        },
                        "mixed": {"enum": [t.name("mixed.value", "words"), 1, True]},
                        "list": {"type": "array", "items": {
                            "type": "string", "example": t("item.example", "x")}},
                    },
                    "example": {t("example.key", "a"): t("example.text", "b")},
                },
                "Choice": {
                    "description": t.name("union.description", "One of two."),
                    "oneOf": [{"$ref": "#/components/schemas/Left"},
                              {"$ref": "#/components/schemas/Right"}],
                    "discriminator": {
                        "propertyName": t.name("discriminator.name", "side"),
                        "mapping": {t.name("mapping.key", "left"): "#/components/schemas/Left"}},
                },
                "Left": {"type": "object", "properties": {
                    t.name("discriminator.name", "side"): {"type": "string"}}},
                "Right": {"type": "object", "properties": {
                    t.name("discriminator.name", "side"): {"type": "string"}},
                    "additionalProperties": {
                        "type": "object", "description": t("map.description", "More.")}},
                "Alias": {"type": "string", "description": t("alias.description", "A word.")},
                "Fault": {"type": "object", "properties": {"message": {"type": "string"}}},
            },
        },
    }


def swagger(t):
    """Swagger 2.0 with what it alone has."""
    definition = t.name("swagger.definition", "Thing")
    return {
        "swagger": "2.0",
        "info": {"title": "Things", "version": "1"},
        "host": t.name("swagger.host", "api.example.com", "", "{v}", "api{v}.example.com"),
        "basePath": t.name("swagger.base", "/v1", "/a b", "/{v}"),
        "schemes": [t.name("swagger.scheme", "https")],
        "consumes": [t.name("swagger.consumes", "application/json", "x/y", "text/plain", "nonsense", "a/*")],
        "produces": [t.name("swagger.produces", "application/json", "x/y", "text/plain")],
        "securityDefinitions": {t.name("swagger.security", "doorway"): {
            "type": "oauth2", "flow": "accessCode",
            "authorizationUrl": t("swagger.authorize", "https://login.example.com/a"),
            "tokenUrl": t("swagger.token", "https://login.example.com/t"), "scopes": {}}},
        "security": [{t.name("swagger.security", "doorway"): []}],
        "paths": {"/things": {"post": {
            "operationId": t.name("swagger.operation", "postThing", "aaa", "zzz"),
            "tags": [t.name("swagger.tag", "Things", "Aaa", "Zzz")],
            "parameters": [
                {"name": t.name("swagger.body", "thing"), "in": "body",
                 "description": t("swagger.body.description", "It."),
                 "schema": {"$ref": "#/definitions/" + pointer(definition)}},
                {"name": t.name("swagger.header", "X-Head"), "in": "header", "type": "string",
                 "format": t.name("swagger.format", "own"), "default": t.name("swagger.default", "a")},
                {"name": t.name("swagger.list", "ids"), "in": "query", "type": "array",
                 "items": {"type": "string", "enum": [t.name("swagger.item", "sort"), "b"]}},
            ],
            "responses": {"200": {
                "description": t("swagger.response", "Done."),
                "examples": {"application/json": t("swagger.example", "x")},
                "schema": {"$ref": "#/definitions/" + pointer(definition)}}},
        }}, "/forms": {"post": {
            "operationId": "postForm", "tags": [t.name("swagger.tag", "Things", "Aaa", "Zzz")],
            "consumes": ["application/x-www-form-urlencoded"],
            "parameters": [{"name": t.name("swagger.field", "first"), "in": "formData", "type": "string",
                            "description": t("swagger.field.description", "A.")}],
            "responses": {"204": {"description": "Done."}},
        }}},
        "definitions": {definition: {
            "type": "object",
            "properties": {t.name("swagger.property", "name"): {
                "type": "string", "description": t("swagger.property.text", "Its name.")}},
        }},
    }


DIALECTS = (openapi, swagger)


def pointer(name):
    """A name as a part of a JSON pointer in a reference (RFC 6901, RFC 3986)."""
    escaped = name.replace("~", "~0").replace("/", "~1")
    return "".join(
        chr(byte) if chr(byte).isascii() and (chr(byte).isalnum() or chr(byte) in "-_.~")
        else f"%{byte:02X}"
        for byte in escaped.encode("utf-8", "surrogatepass"))
