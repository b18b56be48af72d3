import Foundation
import Sample

/// Written for the version before: it builds, with a warning for each name.
func app(client: APIClient) async throws {
    let api = LendingsAPI(client: client)
    var loan = try await api.getLoan(id: "1", from: Date(), order: .asc)
    loan.default = Date()
    let state: LendingState = .lent
    let subject: Subject = .book(Volume(pages: 1))
    print(loan, state, subject)
    let request = LendingsAPI.Requests.getLoan(id: loan.id)
    _ = try await client.send(request)
    try await api.deleteLoan(loanId: loan.id)
}
