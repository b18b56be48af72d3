import Testing

@testable import SDKEmission
@testable import SDKPlan

@Suite("How named things share files") struct TypeGroupsTests {
    private func groups(
        _ names: [String], limit: Int = 4, least: Int = 2, hasHead: Bool = true
    ) -> [String: [String]] {
        let members = names.map { name in
            WordGroups<String>.Member(
                words: Words.split(name).map { Words.upperCamel([$0]) }, item: name)
        }
        let groups = WordGroups<String>(limit: limit, least: least, hasHead: hasHead)
            .split(members)
        return Dictionary(uniqueKeysWithValues: groups.map { ($0.name, $0.items.sorted()) })
    }

    @Test("What fits stays together") func together() {
        #expect(groups(["UserRole", "UserName"]) == ["": ["UserName", "UserRole"]])
    }

    @Test("What is too much is divided by the next word; few of a word stay behind")
    func divided() {
        let found = groups(["User", "UserRole", "Queue", "QueueList", "QueueMember", "Site"])
        #expect(
            found == [
                "": ["Site"], "User": ["User", "UserRole"],
                "Queue": ["Queue", "QueueList", "QueueMember"],
            ])
    }

    @Test("Few of many words share files by their first letters where they would fill one")
    func many() {
        #expect(
            groups(["Ant", "Ape", "Bee", "Cat", "Cod"])
                == [
                    "OthersA": ["Ant", "Ape"], "OthersB": ["Bee"], "OthersC": ["Cat", "Cod"],
                ])
    }

    @Test("Where a letter has too many, the next ones divide them") func letters() {
        #expect(
            groups(["Cab", "Cat", "Cod", "Cow", "Cub", "Asp"])
                == [
                    "OthersCa": ["Cab", "Cat"], "OthersCo": ["Cod", "Cow"], "OthersCu": ["Cub"],
                    "OthersA": ["Asp"],
                ])
    }

    @Test("A word that is all its letters ends the dividing") func whole() {
        let names = ["At", "AtFour", "AtOne", "AtThree", "AtTwo"]
        #expect(groups(names + ["Bee"], least: 6) == ["At": names, "OthersB": ["Bee"]])
    }

    @Test("Without a file that has no name, all are divided, few too") func headless() {
        #expect(
            groups(["UserRole", "UserName", "Site"], hasHead: false)
                == ["User": ["UserName", "UserRole"], "OthersS": ["Site"]])
        #expect(
            groups(["UserRole", "UserName"], hasHead: false) == ["User": ["UserName", "UserRole"]])
    }

    @Test("A word of all names doesn't name a file") func common() {
        let found = groups(
            ["UserAnt", "UserAntOne", "UserBee", "UserBeeOne", "UserBeeTwo"])
        #expect(Set(found.keys) == ["Ant", "Bee"])
    }

    @Test("Another thing leaves all others in their files") func stable() {
        let names = ["User", "UserRole", "Queue", "QueueList", "QueueMember", "Site"]
        var with = groups(names + ["UserName"])
        #expect(with["User"]?.contains("UserName") == true)
        with["User"]?.removeAll { $0 == "UserName" }
        #expect(with == groups(names))
    }
}
