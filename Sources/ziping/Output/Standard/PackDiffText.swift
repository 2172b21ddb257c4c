import Screen
import Wizard

/// `standard diff`: what differs between two packs, part by part, as it is said to people.
enum PackDiffText {
  static func lines(_ old: PackDescription, _ new: PackDescription) -> [String] {
    var lines: [String] = []
    for (before, after) in zip(old.groups, new.groups) {
      let changes = group(before, after) + PackOrder(before.parts, after.parts).lines
      if !changes.isEmpty { lines += [before.title] + changes }
    }
    return lines.isEmpty ? [Words.Diff.same] : lines
  }

  private static func group(_ old: PackDescription.Group, _ new: PackDescription.Group) -> [String] {
    let after = Dictionary(new.parts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let before = Set(old.parts.map(\.id))
    var lines: [String] = []
    for part in old.parts {
      if let other = after[part.id] { lines += change(part, other) } else { lines.append("  - \(part.title)") }
    }
    for part in new.parts where !before.contains(part.id) {
      lines.append("  + \(part.title)")
      for line in part.lines where line.text != part.name { lines += said(line.label, line.text) }
    }
    return lines
  }

  private static func change(_ old: PackDescription.Part, _ new: PackDescription.Part) -> [String] {
    var lines: [String] = []
    for label in labels(old, new) {
      let (before, after) = (old.text(label), new.text(label))
      if before != after { lines += said(label, Words.Diff.change(before, after)) }
    }
    if lines.isEmpty || old.title.isEmpty { return lines }
    return ["  * \(new.title)"] + lines
  }

  /// The labels of both, in the order in which parts are described.
  private static func labels(_ old: PackDescription.Part, _ new: PackDescription.Part) -> [String] {
    let first = old.lines.map(\.label)
    return first + new.lines.map(\.label).filter { !first.contains($0) }
  }

  private static func said(_ label: String, _ text: String) -> [String] {
    let head = "    " + TextLayout.pad(label, to: 10) + "  "
    return TextLayout.wrap(text, to: 64).enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: 16)) + line
    }
  }
}

extension PackDescription.Part {
  fileprivate var title: String { [id, name].filter { !$0.isEmpty }.joined(separator: "  ") }

  fileprivate func text(_ label: String) -> String? { lines.first { $0.label == label }?.text }
}
