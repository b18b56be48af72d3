import Testing

@testable import SDKDiff

/// One API in the three dialects.
struct DialectExample: Sendable, CustomTestStringConvertible {
    let name: String
    let swagger2: String
    let openAPI30: String
    let openAPI31: String

    var testDescription: String { name }

    static let all = [parameters, bodies]

    private static let parameters = DialectExample(
        name: "parameters and responses",
        swagger2: """
            {"swagger": "2.0", "info": {"title": "T", "version": "1"},
             "host": "api.example.com", "basePath": "/v1", "schemes": ["https"],
             "produces": ["application/json"], "consumes": ["application/json"],
             "tags": [{"name": "Things", "description": "All things"}],
             "paths": {"/things/{id}": {"get": {
               "operationId": "getThing", "tags": ["Things"], "summary": "Get a thing",
               "security": [{"basic": []}],
               "parameters": [
                 {"name": "id", "in": "path", "required": true, "type": "string"},
                 {"name": "limit", "in": "query", "type": "integer", "format": "int32", "default": 25},
                 {"name": "expand", "in": "query", "type": "array", "collectionFormat": "multi",
                  "items": {"type": "string", "enum": ["a", "b"]}},
                 {"name": "joined", "in": "query", "type": "array", "collectionFormat": "csv",
                  "items": {"type": "string"}}],
               "responses": {"200": {"description": "OK", "schema": {"$ref": "#/definitions/Thing"},
                 "headers": {"X-Count": {"type": "integer"}}}}}}},
             "securityDefinitions": {"basic": {"type": "basic"}},
             "definitions": {"Thing": {"type": "object", "required": ["id"], "properties": {
               "id": {"type": "string", "readOnly": true},
               "note": {"type": "string", "x-nullable": true}}}}}
            """,
        openAPI30: Self.newer("3.0.3", note: #"{"type": "string", "nullable": true}"#),
        openAPI31: Self.newer("3.1.0", note: #"{"type": ["string", "null"]}"#))

    private static func newer(_ version: String, note: String) -> String {
        """
        {"openapi": "\(version)", "info": {"title": "T", "version": "1"},
         "servers": [{"url": "https://api.example.com/v1"}],
         "tags": [{"name": "Things", "description": "All things"}],
         "paths": {"/things/{id}": {"get": {
           "operationId": "getThing", "tags": ["Things"], "summary": "Get a thing",
           "security": [{"basic": []}],
           "parameters": [
             {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
             {"name": "limit", "in": "query", "schema": {"type": "integer", "format": "int32", "default": 25}},
             {"name": "expand", "in": "query", "schema": {"type": "array",
              "items": {"type": "string", "enum": ["a", "b"]}}},
             {"name": "joined", "in": "query", "explode": false, "schema": {"type": "array",
              "items": {"type": "string"}}}],
           "responses": {"200": {"description": "OK",
             "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
             "headers": {"X-Count": {"schema": {"type": "integer"}}}}}}}},
         "components": {"securitySchemes": {"basic": {"type": "http", "scheme": "basic"}},
           "schemas": {"Thing": {"type": "object", "required": ["id"], "properties": {
             "id": {"type": "string", "readOnly": true}, "note": \(note)}}}}}
        """
    }

    private static let bodies = DialectExample(
        name: "bodies and forms",
        swagger2: """
            {"swagger": "2.0", "info": {"title": "T", "version": "1"},
             "paths": {"/a": {"post": {"operationId": "sendA", "consumes": ["application/json"],
               "parameters": [{"name": "body", "in": "body", "required": true,
                 "schema": {"$ref": "#/definitions/A"}}],
               "responses": {"204": {"description": "Done"}}}},
              "/b": {"post": {"operationId": "sendB", "consumes": ["multipart/form-data"],
               "parameters": [{"name": "file", "in": "formData", "required": true, "type": "file"},
                 {"name": "note", "in": "formData", "type": "string"}],
               "responses": {"204": {"description": "Done"}}}}},
             "definitions": {"A": {"type": "object", "properties": {
               "at": {"type": "string", "format": "date-time"},
               "extra": {"type": "object", "additionalProperties": {"type": "integer"}}}}}}
            """,
        openAPI30: Self.newerBodies("3.0.0"), openAPI31: Self.newerBodies("3.1.1"))

    private static func newerBodies(_ version: String) -> String {
        """
        {"openapi": "\(version)", "info": {"title": "T", "version": "1"},
         "paths": {"/a": {"post": {"operationId": "sendA",
           "requestBody": {"required": true, "content": {"application/json": {
             "schema": {"$ref": "#/components/schemas/A"}}}},
           "responses": {"204": {"description": "Done"}}}},
          "/b": {"post": {"operationId": "sendB",
           "requestBody": {"required": true, "content": {"multipart/form-data": {"schema": {
             "type": "object", "required": ["file"], "properties": {
               "file": {"type": "string", "format": "binary"}, "note": {"type": "string"}}}}}},
           "responses": {"204": {"description": "Done"}}}}},
         "components": {"schemas": {"A": {"type": "object", "properties": {
           "at": {"type": "string", "format": "date-time"},
           "extra": {"type": "object", "additionalProperties": {"type": "integer"}}}}}}}
        """
    }
}
