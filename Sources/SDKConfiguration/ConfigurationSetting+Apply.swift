internal import Foundation
internal import SDKLogging
internal import SDKRuntime

extension ConfigurationSetting {
    /// Reads a value and stores it.
    func apply(
        _ text: String, to configuration: inout ClientConfiguration
    ) throws(ConfigurationError.Reason) {
        switch kind {
        case .text(let path): configuration[keyPath: path] = text
        case .optionalText(let path): configuration[keyPath: path] = text
        case .baseURL: configuration.baseURL = try baseURL(text)
        case .count(let path, let range): configuration[keyPath: path] = try number(text, range)
        case .port(let path): configuration[keyPath: path] = try number(text, 1...65_535)
        case .seconds(let path): configuration[keyPath: path] = try seconds(text)
        case .limit(let path):
            let limit = try seconds(text)
            configuration[keyPath: path] = limit == .zero ? nil : limit
        case .flag(let path): configuration[keyPath: path] = try flag(text)
        case .scheme(let path):
            configuration[keyPath: path] = try oneOf(["https", "http"], text) { $0 }
        case .level:
            configuration.logging.level = try oneOf(
                LogLevel.allCases.map(\.rawValue), text, LogLevel.init(name:))
        case .format:
            configuration.logging.format = try oneOf(
                LogFormat.allCases.map(\.rawValue), text, LogFormat.init(rawValue:))
        case .proxyKind:
            let kind = try oneOf(
                ProxyConfiguration.Kind.allCases.map(\.rawValue), text,
                ProxyConfiguration.Kind.init(rawValue:))
            var proxy = configuration.proxy ?? ProxyConfiguration("")
            proxy.kind = kind
            configuration.proxy = proxy
        case .file(let path): configuration[keyPath: path] = URL(fileURLWithPath: text)
        }
    }

    /// A base URL, or a host alone, which means https.
    private func baseURL(_ text: String) throws(ConfigurationError.Reason) -> String {
        let url = text.contains("://") ? text : "https://\(text)"
        guard Server(url).isValid else {
            throw .expected("an http or https URL with a host, without user, query and fragment")
        }
        return url
    }

    private func number(
        _ text: String, _ range: ClosedRange<Int>
    ) throws(ConfigurationError.Reason) -> Int {
        guard let number = Int(decimal: text), range.contains(number) else {
            throw .expected("a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    private func seconds(_ text: String) throws(ConfigurationError.Reason) -> Duration {
        // NaN is in no range.
        guard let number = Double(text), 0...31_536_000 ~= number else {
            throw .expected("a number of seconds from 0 to 31536000")
        }
        return .milliseconds(Int64((number * 1_000).rounded()))
    }

    private func flag(_ text: String) throws(ConfigurationError.Reason) -> Bool {
        switch text.lowercased() {
        case "true", "yes", "on", "1": return true
        case "false", "no", "off", "0": return false
        default: throw .expected("true or false")
        }
    }

    private func oneOf<Value>(
        _ names: [String], _ text: String, _ make: (String) -> Value?
    ) throws(ConfigurationError.Reason) -> Value {
        let text = text.lowercased()
        guard names.contains(text), let value = make(text) else {
            throw .expected("one of \(names.joined(separator: ", "))")
        }
        return value
    }
}
