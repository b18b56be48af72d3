import SDKTesting
import Testing
import Wire

/// Each alternative of a choice is told from the others, and comes back as it was. The module is that of
/// the golden case `on-the-wire`.
@Suite struct ChoiceRoundTripTests {
    static let values: [(json: String, alternative: String)] = [
        (#"{"pet":{"kind":"cat","lives":9}}"#, "cat"),
        (#"{"pet":{"kind":"tom","lives":8}}"#, "cat"),
        (#"{"pet":{"kind":"dog","tricks":["sit"]}}"#, "dog"),
        (#"{"pet":{"kind":"bird","wings":2}}"#, "unrecognized"),
        (#"{"pet":{"lives":9}}"#, "unrecognized"),
        (#"{"event":{"version":1,"old":"o"}}"#, "version1"),
        (#"{"event":{"version":2,"new":"n"}}"#, "version2"),
        (#"{"event":{"version":3}}"#, "unrecognized"),
        (#"{"answer":"a"}"#, "string"),
        (#"{"answer":7}"#, "integer"),
        (#"{"answer":false}"#, "bool"),
        (#"{"answer":["a"]}"#, "stringList"),
        (#"{"answer":[1]}"#, "integerList"),
        (#"{"answer":{"kind":"dog"}}"#, "pet.dog"),
        (#"{"answer":1.5}"#, "unrecognized"),
        (#"{"vehicle":{"type":"Truck","load":3}}"#, "truck"),
        (#"{"vehicle":{"type":"Vehicle","wheels":2}}"#, "base"),
        (#"{"vehicle":{"type":"Car","make":"Racer","speed":300}}"#, "car.racer"),
        (#"{"vehicle":{"type":"Car","make":"Car","doors":5}}"#, "car.base"),
        (#"{"vehicle":{"type":"Car","make":"new","doors":5}}"#, "car.unrecognized"),
        (#"{"car":{"type":"Car","make":"Racer","speed":300}}"#, "racer"),
        (#"{"maybe":null}"#, "null"),
        (#"{"maybe":{"kind":"cat"}}"#, "cat"),
        (#"{"pets":[{"kind":"cat"},{"kind":"dog"},{"kind":"eel"}]}"#, "cat dog unrecognized"),
        (#"{"byName":{"a":{"version":2}}}"#, "version2"),
        (#"{"several":[null,{"kind":"cat"}]}"#, "null cat"),
    ]

    @Test(arguments: values)
    func comesBack(json: String, alternative: String) throws {
        let value = try Everything.decode(json: json)
        #expect(Self.alternative(of: value) == alternative)
        #expect(try JSONValue(encoding: value) == JSONValue.decode(json: json))
    }

    private static func alternative(of value: Everything) -> String {
        if let pet = value.pet { return name(pet) }
        if let event = value.event { return name(event) }
        if let answer = value.answer { return name(answer) }
        if let vehicle = value.vehicle { return name(vehicle) }
        if let car = value.car { return name(car) }
        if let maybe = value.maybe { return name(maybe) }
        if let pets = value.pets { return pets.map(name).joined(separator: " ") }
        if let byName = value.byName { return byName.values.map(name).joined() }
        if let several = value.several {
            return several.map { $0.value.map(name) ?? "null" }.joined(separator: " ")
        }
        return "null"
    }

    private static func name(_ pet: Pet) -> String {
        switch pet {
        case .cat: "cat"
        case .dog: "dog"
        case .unrecognized: "unrecognized"
        @unknown default: "later"
        }
    }

    private static func name(_ event: Event) -> String {
        switch event {
        case .version1: "version1"
        case .version2: "version2"
        case .unrecognized: "unrecognized"
        @unknown default: "later"
        }
    }

    private static func name(_ answer: Answer) -> String {
        switch answer {
        case .string: "string"
        case .integer: "integer"
        case .bool: "bool"
        case .stringList: "stringList"
        case .integerList: "integerList"
        case .pet(let pet): "pet." + name(pet)
        case .unrecognized: "unrecognized"
        @unknown default: "later"
        }
    }

    private static func name(_ vehicle: Vehicle) -> String {
        switch vehicle {
        case .truck: "truck"
        case .racer: "racer"
        case .car(let car): "car." + name(car)
        case .base: "base"
        case .unrecognized: "unrecognized"
        @unknown default: "later"
        }
    }

    private static func name(_ car: Car) -> String {
        switch car {
        case .racer: "racer"
        case .base: "base"
        case .unrecognized: "unrecognized"
        @unknown default: "later"
        }
    }
}
