import Screen

extension KeyBinding {
  /// A thing that keys do, with the keys that do it everywhere in these places.
  struct Row {
    var keys: [Key]
    var contexts: Contexts
    var help: String
  }

  /// What keys do, each thing in as many rows as its keys differ in where they work, in the table's order.
  static func rows(of bindings: [KeyBinding]) -> [Row] {
    var rows: [Row] = []
    for help in bindings.map(\.help).unique {
      let same = bindings.filter { $0.help == help }
      let keys = same.flatMap(\.keys).unique
      let places = keys.map { key in
        same.filter { $0.keys.contains(key) }.reduce([] as Contexts) { $0.union($1.contexts) }
      }
      for contexts in places.unique {
        rows.append(Row(keys: zip(keys, places).filter { $1 == contexts }.map(\.0), contexts: contexts, help: help))
      }
    }
    return rows
  }

  /// The table of keys for the README: Markdown, one row for each thing that keys do.
  package static var readmeTable: String {
    let lines = rows(of: all).map { row in
      "| \(row.keys.map(\.name).joined(separator: " ")) | \(place(row.contexts)) | \(row.help) |"
    }
    return (["| 键 | 在哪里 | 作用 |", "|---|---|---|"] + lines).joined(separator: "\n")
  }

  /// Where a key works: the places by name, or all but a few.
  static func place(_ contexts: Contexts) -> String {
    let elsewhere = Contexts.all.subtracting(contexts)
    if elsewhere.isEmpty { return Words.Keys.everywhere }
    return elsewhere.count < contexts.count / 2 ? Words.Keys.except(names(elsewhere)) : names(contexts)
  }

  /// Places by name; those where text is typed go by one where it is all of them.
  private static func names(_ contexts: Contexts) -> String {
    let typed = contexts.isSuperset(of: lines)
    let named = Context.allCases.filter { contexts.contains($0) && !(typed && lines.contains($0)) }
    return (named.map(Words.Keys.place) + (typed ? [Words.Keys.lines] : [])).joined(separator: "、")
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it came first.
  fileprivate var unique: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
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
