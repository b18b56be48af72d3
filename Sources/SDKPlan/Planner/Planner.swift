import SDKDescription
import SDKDocument

/// Plans a Swift library for an API: types, methods, names.
package enum Planner {
    package static func plan(
        _ api: API, moduleName: String, headers: ReportHeaders? = nil,
        paging: [PageRule] = [], polling: [PollRule] = [], diagnostics: inout Diagnostics
    ) -> Library {
        let types = TypePlanner(api, moduleName: moduleName)
        var events = EventPlanner(types)
        let eventTypes = events.declarations(api)
        let security = SecurityPlanner(api)
        var services = ServicePlanner(api, types, security)
        var servers = ServerPlanner(api)
        let declarations = types.declarations() + eventTypes
        var planned = services.services()
        if !paging.isEmpty || !polling.isEmpty {
            let finder = PropertyFinder(types: declarations, services: planned)
            var pages = PagePlanner(paging, finder)
            planned = pages.services(planned, diagnostics: &diagnostics)
            var polls = PollPlanner(polling, finder)
            planned = polls.services(planned)
            diagnostics.report(polls.diagnostics)
        }
        var library = Library(
            moduleName: moduleName, title: api.title, description: api.description,
            services: planned, types: declarations, servers: servers.servers(),
            serverTemplate: servers.template(), login: servers.login(),
            security: security.declaration(), errors: ResponsePlanner.errors(of: planned),
            headers: headers)
        library.shareProperties()
        for found in [
            events.diagnostics, types.diagnostics, services.diagnostics, servers.diagnostics,
            security.diagnostics,
        ] {
            diagnostics.report(found)
        }
        return library
    }
}
