/// A description that has two names everywhere.
package enum TwoNames {
    /// Two names wherever there are names.
    package static func description(_ one: String, _ two: String) -> String {
        let schemas = "#/components/schemas/"
        let path = "/{\(one)}/{\(two)}"
        let refs = ##"[{"$ref":"\##(schemas)\##(one)"},{"$ref":"\##(schemas)\##(two)"}]"##
        let both =
            #""required":["\#(two)","\#(one)","\#(one)"],"type":"object","properties":{"#
            + #""\#(one)":{"type":"string"},"\#(two)":{"type":"integer"}}"#
        func parameters(_ location: String) -> String {
            #"{"name":"\#(one)","in":"\#(location)","required":true,"schema":{"type":"string"}},"#
                + #"{"name":"\#(two)","in":"\#(location)","required":true,"#
                + #""schema":{"type":"integer"}}"#
        }
        func operation(_ name: String, _ type: String, _ encoding: String) -> String {
            return #"{"operationId":"\#(name)","tags":["\#(name)","\#(one)","\#(two)"],"#
                + #""security":[{"\#(name)":[]}],"x-permissions":"#
                + #"{"type":"ANY","permissions":["\#(one)","\#(two)"]},"#
                + ##""parameters":[{"$ref":"#/components/parameters/\##(name)"},"##
                + parameters("query") + "," + parameters("path") + "," + parameters("header")
                + #"],"requestBody":{"content":{"\#(type)":{"schema":{\#(both)},"#
                + #""encoding":{"\#(two)":{\#(encoding)}}}}},"#
                + ##""responses":{"200":{"$ref":"#/components/responses/\##(name)"},"##
                + ##""400":{"description":"","x-error-codes":{"\##(one)":"1","\##(two)":"2"},"##
                + ##""content":{"application/json":{"schema":{"$ref":"\##(schemas)\##(name)"}}}}}}"##
        }
        func response(_ name: String) -> String {
            #""\#(name)":{"description":"\#(name)","headers":{"\#(one)":{"schema":{"#
                + #""type":"string"}},"\#(two)":{"schema":{"type":"integer"}}},"content":{"#
                + ##""application/json":{"schema":{"$ref":"\##(schemas)\##(name)"}}}}"##
        }
        return #"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"#
            + #""servers":[{"url":"https://r/{\#(one)}.\#(one)/{\#(two)}.\#(two)","variables":{"#
            + #""\#(one)":{"default":"\#(two)","enum":["\#(one)","\#(two)"],"#
            + #""x-regions":{"first":"\#(one)","second":"\#(two)"}},"#
            + #""\#(two)":{"default":"d"}}},"#
            + #"{"url":"https://h/\#(one)"},{"url":"https://h/\#(two)"}],"#
            + #""tags":[{"name":"\#(one)","description":"1"},"#
            + #"{"name":"\#(two)","description":"2"}],"#
            + #""paths":{"/1/\#(one)\#(path)":{"post":"#
            + operation(one, "application/x-www-form-urlencoded", #""style":"spaceDelimited""#)
            + #"},"/1/\#(two)\#(path)":{"post":"#
            + operation(two, "multipart/form-data", #""contentType":"text/x""#)
            + #"}},"components":{"securitySchemes":{"\#(one)":{"type":"http","scheme":"basic"},"#
            + #""\#(two)":{"type":"http","scheme":"bearer"}},"#
            + #""parameters":{"\#(one)":{"name":"c\#(one)","in":"cookie"},"#
            + #""\#(two)":{"name":"c\#(two)","in":"cookie"}},"#
            + #""responses":{\#(response(one)),\#(response(two))},"schemas":{"#
            + #""\#(one)":{\#(both)},"\#(two)":{"type":"object","properties":{"x":{"#
            + #""type":"boolean"}}},"E":{"type":"string","enum":["\#(one)","\#(two)","\#(one)"]},"#
            + ##""A":{"allOf":[{"$ref":"\##(schemas)\##(one)"},"##
            + #"{"required":["\#(two)"],"properties":{"#
            + #""\#(two)":{"description":"said later"}}}]},"#
            + #""U":{"oneOf":\#(refs),"discriminator":{"propertyName":"\#(two)","mapping":{"#
            + #""\#(one)":"\#(one)","\#(two)":"\#(two)"}}},"#
            + #""I":{"oneOf":\#(refs),"discriminator":{"propertyName":"\#(two)"}},"#
            + #""N":{"type":"object","properties":{"\#(one)":{"enum":["a"]},"#
            + #""\#(two)":{"enum":["b"]}}}}}}"#
    }
}
