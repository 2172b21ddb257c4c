import Basics

/// The keys of one object so far: compared one by one while they are few, by a set when they are many.
struct KeySet {
  private var many: Set<ExactText> = []

  /// False where the key is there already.
  mutating func insert(_ key: String, among members: [JSONMember]) -> Bool {
    if members.count < 24 { return !members.contains { $0.key.isExactly(key) } }
    if many.isEmpty { many = Set(members.map { ExactText($0.key) }) }
    return many.insert(ExactText(key)).inserted
  }
}
