import Foundation
import Messages

/// A program that posts a picture with a text to a channel.
enum UploadConsumer {
    /// - Returns: the id of the message.
    static func post(
        _ picture: Data, named name: String, saying text: String, to channel: String,
        by client: APIClient
    ) async throws(APIError) -> String {
        let form = ChannelsAPI.CreateMessageMultipart(
            content: text,
            attachments: [MessageAttachmentRequest(id: "0", description: "A picture.")],
            files0: .data(picture, filename: name, contentType: "image/png"))
        let message = try await ChannelsAPI(client: client)
            .createMessage(channelId: channel, multipart: form)
        return message.id
    }
}
