import Formats
import Scoring
import Standards

/// What a key holds: a value, nothing, or a value that is not valid.
enum FieldState: Equatable {
  case value(JSONValue?)
  case invalid(InvalidValue)

  init(_ field: EntryField, of entry: Entry) {
    self.init(field.rawValue, entry.invalid, entry.written(field))
  }

  init(standard draft: Draft) {
    self.init("standard", [], draft.standard.map(JSONValue.string))
  }

  init(passMark draft: Draft) {
    self.init("passMark", draft.invalid, draft.passMark.map { .number(JSONNumber(literal: $0.description)) })
  }

  init(applicant key: String, of draft: Draft) {
    self.init(key, draft.invalid, draft.applicant[key].map { .string($0) })
  }

  private init(_ key: String, _ invalid: [InvalidValue], _ value: JSONValue?) {
    if let found = invalid.first(where: { $0.key == key }) {
      self = .invalid(found)
    } else {
      self = .value(value)
    }
  }

  /// What the file is to hold: for a value that is not valid, what was typed.
  var written: JSONValue? {
    switch self {
    case .value(let value): value
    case .invalid(let value): .string(value.found)
    }
  }

  static func == (a: FieldState, b: FieldState) -> Bool {
    switch (a, b) {
    case (.value(let a?), .value(let b?)): a.isExactly(b)
    case (.value(nil), .value(nil)): true
    case (.invalid(let a), .invalid(let b)): a == b
    default: false
    }
  }
}
