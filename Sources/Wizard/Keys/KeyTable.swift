import Screen

extension KeyBinding {
  /// The table of keys for the README: Markdown, one row for each thing that keys do.
  package static var readmeTable: String {
    var rows: [(keys: [String], contexts: Set<Context>, help: String)] = []
    for binding in all {
      let names = binding.keys.map(\.name)
      if let same = rows.firstIndex(where: { $0.help == binding.help }) {
        rows[same].keys += names.filter { !rows[same].keys.contains($0) }
        rows[same].contexts.formUnion(binding.contexts)
      } else {
        rows.append((names, binding.contexts, binding.help))
      }
    }
    let lines = rows.map { "| \($0.keys.joined(separator: " ")) | \(place($0.contexts)) | \($0.help) |" }
    let typing = typingKeys.map { "| \(spelled($0.keys)) | \(Words.Keys.place(.typing)) | \($0.help) |" }
    return (["| 键 | 在哪里 | 作用 |", "|---|---|---|"] + lines + typing).joined(separator: "\n")
  }

  /// Where a key works: the places by name, or all but a few.
  private static func place(_ contexts: Set<Context>) -> String {
    let (here, elsewhere) = Context.allCases.reduce(into: ([String](), [String]())) { lists, context in
      if contexts.contains(context) {
        lists.0.append(Words.Keys.place(context))
      } else {
        lists.1.append(Words.Keys.place(context))
      }
    }
    if elsewhere.isEmpty { return Words.Keys.everywhere }
    return elsewhere.count < 4 && here.count > 5
      ? Words.Keys.except(elsewhere.joined(separator: "、")) : here.joined(separator: "、")
  }

  /// `^K ^U` as `Ctrl-K Ctrl-U`.
  private static func spelled(_ names: String) -> String {
    names.split(separator: " ").map { $0.hasPrefix("^") ? "Ctrl-" + $0.dropFirst() : String($0) }
      .joined(separator: " ")
  }
}

extension Key {
  /// The key as it is printed on keyboards.
  var name: String {
    switch self {
    case .character(" "): "空格"
    case .character(let scalar): String(scalar)
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .paste, .mouse: ""
    }
  }
}
