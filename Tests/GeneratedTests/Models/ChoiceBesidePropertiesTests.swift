import Depot
import Foundation
import SDKRuntime
import Testing

/// A choice beside properties: which alternative a value is can be read, and so can what all have.
@Suite struct ChoiceBesidePropertiesTests {
    private func json(_ value: some JSONCoded) throws -> String {
        String(decoding: try value.encodedJSON(), as: UTF8.self)
    }

    @Test func alternativesAreToldByWhatTheyRequire() throws {
        let value = try Attachment.decode(json: #"{"id":1,"width":3,"data":"x"}"#)
        #expect(value.id == 1)
        guard case .picture(let picture) = value else {
            Issue.record("\(value)")
            return
        }
        #expect(picture.width == 3)
        #expect(picture.data == "x")
        let other = try Attachment.decode(json: #"{"id":2,"seconds":1.5,"data":7}"#)
        #expect(other == .recording(Attachment.Recording(id: 2, seconds: 1.5, data: 7)))
        #expect(try json(other) == #"{"id":2,"seconds":1.5,"data":7}"#)
    }

    @Test func whatFitsNoAlternativeIsKept() throws {
        let text = #"{"id":1}"#
        let value = try Attachment.decode(json: text)
        guard case .unrecognized = value else {
            Issue.record("\(value)")
            return
        }
        #expect(try json(value) == text)
    }

    @Test func discriminatorTellsAlternativesThatAddToModels() throws {
        let value = try Comment.decode(json: #"{"kind":"mark","author":"A"}"#)
        #expect(value == .mark(Comment.Mark(author: "A")))
        #expect(value.kind == "mark")
        #expect(value.author == "A")
        let made = Comment.remark(Comment.Remark(text: "t"))
        #expect(try json(made) == #"{"kind":"text","text":"t"}"#)
    }
}
