/// What an object of a rule pack's file may hold. The reader takes the keys that it allows from here, and `standard help`
/// and `standard schema` say what stands here: the three cannot differ.
package struct PackForm: Sendable {
  /// As the schema refers to it.
  package let id: String
  package let title: String
  package let keys: [PackKey]
  /// The keys' names, in order.
  package let names: [String]

  init(_ id: String, _ title: String, _ keys: [PackKey]) {
    self.id = id
    self.title = title
    self.keys = keys
    names = keys.map(\.name)
  }
}

/// A key with what it holds and means.
package struct PackKey: Sendable {
  package let name: String
  package let type: PackType
  package let isRequired: Bool
  package let meaning: String

  /// A key that must be there.
  static func must(_ name: String, _ type: PackType, _ meaning: String) -> PackKey {
    PackKey(name: name, type: type, isRequired: true, meaning: meaning)
  }

  /// A key that may be absent.
  static func may(_ name: String, _ type: PackType, _ meaning: String) -> PackKey {
    PackKey(name: name, type: type, isRequired: false, meaning: meaning)
  }
}

/// What a value may be.
package indirect enum PackType: Sendable {
  case text
  /// ASCII letters and digits, with dots between them.
  case id
  /// An id in which hyphens may stand too.
  case packId
  /// 2026-03-01
  case date
  /// Up to thousandths, from 0 to a million.
  case points
  /// From this number to a million.
  case whole(Int)
  case flag
  case word([String])
  case list(PackType)
  /// A list of exactly two.
  case pair(PackType)
  /// An object of the form with this id.
  case form(String)
  /// An object whose keys are chosen freely, or from these.
  case map([String]?, PackType)
  case either([PackType])
  /// What may be taken away by `null`.
  case orNull(PackType)
  /// One of the forms of requirements.
  case test
  /// Anything that JSON has.
  case any
}
