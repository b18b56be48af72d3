import SDKRuntime

/// Uses what the plugin made of the description, without a network.
@main
struct App {
    static func main() async throws {
        let request = BooksAPI.Requests.getBook(id: "a b")
        let message = try request.httpRequest(server: .standard)
        print(message.method, message.target)
        let book = try Book.decode(
            json: #"{"title": "Emma", "printed": "1815-12-23", "state": "in"}"#)
        print(book.title, book.state == .`in`)
    }
}
