extension OperationCall {
    /// Sets a query parameter, instead of the old one if there is one.
    mutating func setQuery(_ name: String, _ value: some ParameterValue) {
        let new = RequestParameter.query(name, value)
        guard let index = parameters.firstIndex(where: { $0.location == .query && $0.name == name })
        else { return parameters.append(new) }
        parameters[index] = new
    }

    /// The value of a query parameter that is a whole number.
    func queryNumber(_ name: String) -> Int64? {
        for parameter in parameters where parameter.location == .query && parameter.name == name {
            if case .scalar(let text) = parameter.form { return Int64(decimal: text) }
        }
        return nil
    }
}
