import SDKDescription
import SDKDocument

/// Plans a Swift library for an API: types, methods, names.
package enum Planner {
    package static func plan(
        _ api: API, moduleName: String, headers: ReportHeaders? = nil,
        paging: [PageRule] = [], diagnostics: inout Diagnostics
    ) -> Library {
        let types = TypePlanner(api.models, moduleName: moduleName)
        var events = EventPlanner(types)
        let eventTypes = events.declarations(api)
        let security = SecurityPlanner(api)
        var services = ServicePlanner(api, types, security)
        var servers = ServerPlanner(api)
        let declarations = types.declarations() + eventTypes
        var planned = services.services()
        if !paging.isEmpty {
            var pages = PagePlanner(paging, types: declarations, services: planned)
            planned = pages.services(planned, diagnostics: &diagnostics)
        }
        let library = Library(
            moduleName: moduleName, title: api.title, description: api.description,
            services: planned, types: declarations, servers: servers.servers(),
            serverTemplate: servers.template(), login: servers.login(),
            security: security.declaration(), errors: ResponsePlanner.errors(of: planned),
            headers: headers)
        for found in [
            events.diagnostics, types.diagnostics, services.diagnostics, servers.diagnostics,
            security.diagnostics,
        ] {
            diagnostics.report(found)
        }
        return library
    }
}
