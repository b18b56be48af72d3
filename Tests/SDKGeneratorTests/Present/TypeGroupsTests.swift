import Testing

@testable import SDKGenerator

@Suite("How named things share files") struct TypeGroupsTests {
    private func groups(_ names: [String], limit: Int = 4, least: Int = 2) -> [String: [String]] {
        let members = names.map { name in
            WordGroups<String>.Member(
                words: Words.split(name).map { CaseStyle.upperCamel([$0]) }, item: name)
        }
        let groups = WordGroups<String>(limit: limit, least: least).split(members)
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

    @Test("Few of many words have files of their own where they would fill one")
    func many() {
        let names = ["Ant", "Bee", "Cat", "Dog", "Elk"]
        #expect(groups(names) == Dictionary(uniqueKeysWithValues: names.map { ($0, [$0]) }))
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
