import Chat
import SDKStreams

/// A program that shows a reply while it is being made.
enum ChatConsumer {
    /// The reply, whose pieces are also told as they come.
    static func reply(
        to question: String, by client: APIClient, piece: (String) -> Void
    ) async throws -> String {
        let message = ChatCompletionRequestUserMessage(content: .textContent(question))
        let request = CreateChatCompletionRequest(
            messages: [.chatCompletionRequestUserMessage(message)],
            model: ModelIdsShared(rawValue: "small"), stream: true)
        var reply = ""
        for try await chunk in ChatAPI(client: client).createChatCompletionStream(body: request) {
            guard let text = chunk.choices.first?.delta.content else { continue }
            piece(text)
            reply += text
        }
        return reply
    }
}
