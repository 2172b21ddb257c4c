import Screen
import Standards
import Wizard

/// `standard show`: the table as it is scored, row by row, with caps, limits and readings.
enum StandardText {
  static func lines(_ table: Table) -> [String] {
    let pack = table.pack
    var lines = [
      pack.title, "\(pack.id) \(pack.version)（\(pack.standing)）",
      Words.Standard.origin(pack), "",
    ]
    for index in table.nodes.indices { lines += node(index, table) }
    lines += ["", Words.Standard.readings]
    for reading in pack.readings {
      lines += paragraph("\(reading.id)  \(reading.doubt)\(reading.reading)", indent: 2)
    }
    lines += conditions(table)
    lines += ["", Words.Text.judgedByPeople]
    for judgement in pack.judgedByPeople { lines += paragraph("\(judgement.article)：\(judgement.text)", indent: 2) }
    return lines
  }

  /// What is asked, and what is judged by the answers.
  private static func conditions(_ table: Table) -> [String] {
    let (pack, text) = (table.pack, ConditionText(table))
    let facts = pack.facts.flatMap { fact in
      let kind = Words.Diff.kind(fact.kind) + (fact.unit.map { "，单位\($0)" } ?? "")
      return paragraph("\(fact.id)  \(fact.label)（\(kind)，\(fact.article)）", indent: 2)
    }
    let conditions = pack.conditions.flatMap { condition in
      paragraph("\(condition.id)  \(condition.name)（\(condition.article)）：\(text.text(condition.test))", indent: 2)
    }
    let verdicts = pack.verdicts.flatMap { verdict in
      paragraph("\(verdict.id)  \(verdict.name)（\(verdict.article)）：\(text.text(verdict.test))", indent: 2)
    }
    let words = Words.Diff.self
    return [(words.facts, facts), (words.conditions, conditions), (words.verdicts, verdicts)]
      .flatMap { $1.isEmpty ? [] : ["", $0] + $1 }
  }

  private static func node(_ index: Int, _ table: Table) -> [String] {
    let node = table.nodes[index]
    let indent = String(repeating: "  ", count: depth(of: index, table))
    var marks: [String] = []
    if let cap = node.cap { marks.append(Words.Standard.cap(cap)) }
    if node.bestRoot == index { marks.append(Words.Standard.best) }
    if let limit = node.limit { marks.append(Words.Standard.limit(limit)) }
    marks += node.ownReadings
    let name = TextLayout.clip(indent + node.name, to: 44)
    let head = marks.isEmpty ? name : TextLayout.pad(name, to: 46) + marks.joined(separator: "  ")
    guard let scale = node.scale else { return node.kind == .section ? ["", head] : [head] }
    return [head] + paragraph("\(node.id)  \(Words.Standard.scale(scale))", indent: indent.count + 2)
  }

  private static func depth(of index: Int, _ table: Table) -> Int {
    table.nodes[index].parent.map { depth(of: $0, table) + 1 } ?? 0
  }

  private static func paragraph(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(text, to: 80 - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
