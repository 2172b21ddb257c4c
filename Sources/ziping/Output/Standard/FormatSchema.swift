import Formats
import Standards
import Wizard

/// `standard schema`: a JSON Schema (2020-12) of rule packs, from the forms that the reader itself goes by.
enum FormatSchema {
  static var text: [UInt8] {
    var json = JSONText(openDepth: 4)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", Words.Format.schemaTitle)
      json.key("if")
      json.object { json in
        json.key("required")
        json.list { $0.string("extends") }
      }
      for (key, form) in [("then", PackForm.overlayId), ("else", PackForm.packId)] {
        json.key(named: key)
        json.object { $0.member("$ref", "#/$defs/\(form)") }
      }
      json.key("$defs")
      json.object { json in
        for form in PackForm.defined {
          json.key(named: form.id)
          write(form, in: &json)
        }
        json.key("test")
        json.object { $0.choice(PackForm.testIds.map(PackType.form)) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ form: PackForm, in json: inout JSONText) {
    json.object { json in
      json.member("description", form.title)
      json.member("type", "object")
      json.key("required")
      json.list { json in for key in form.keys where key.isRequired { json.string(key.name) } }
      json.key("properties")
      json.object { json in
        for key in form.keys {
          json.key(named: key.name)
          json.object { json in
            json.member("description", key.meaning)
            json.write(key.type)
          }
        }
      }
      json.key("additionalProperties")
      json.flag(false)
    }
  }
}

extension JSONText {
  /// The keywords that say what a value may be, into an object that is open.
  fileprivate mutating func write(_ type: PackType) {
    switch type {
    case .text: text(pattern: "[^ ]")
    case .id: text(pattern: "^[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*$")
    case .packId: text(pattern: "^[A-Za-z0-9.-]+$")
    case .date: text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .points: range("number", 0)
    case .whole(let least): range("integer", least)
    case .flag: member("type", "boolean")
    case .word(let words):
      key("enum")
      list { json in for word in words { json.string(word) } }
    case .list(let item): list(of: item)
    case .pair(let item):
      list(of: item)
      for name in ["minItems", "maxItems"] {
        key(named: name)
        number(2)
      }
    case .form(let id): member("$ref", "#/$defs/\(id)")
    case .test: member("$ref", "#/$defs/test")
    case .map(let names, let item): map(names, item)
    case .either(let types): choice(types)
    case .orNull(let type):
      key("anyOf")
      list { json in
        json.object { $0.write(type) }
        json.object { $0.member("type", "null") }
      }
    case .any: break
    }
  }

  private mutating func text(pattern: String) {
    member("type", "string")
    member("pattern", pattern)
  }

  private mutating func range(_ type: String, _ least: Int) {
    member("type", type)
    key("minimum")
    number(least)
    key("maximum")
    number(1_000_000)
  }

  private mutating func list(of item: PackType) {
    member("type", "array")
    key("items")
    object { $0.write(item) }
  }

  /// One of several: `anyOf`, since a value may well fit two.
  fileprivate mutating func choice(_ types: [PackType]) {
    key("anyOf")
    list { json in for type in types { json.object { $0.write(type) } } }
  }

  private mutating func map(_ names: [String]?, _ item: PackType) {
    member("type", "object")
    key("additionalProperties")
    guard let names else { return object { $0.write(item) } }
    flag(false)
    key("properties")
    object { json in
      for name in names {
        json.key(named: name)
        json.object { $0.write(item) }
      }
    }
  }
}
