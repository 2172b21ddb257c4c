import Scoring
import Screen

/// 查找: everything that one can go to, narrowed by what is typed.
package struct Finder: Sendable {
  package var filter = TextField()
  /// What fits, the best first.
  package internal(set) var results: [Findable] = []
  package var selected = 0

  var chosen: Findable? { results.indices.contains(selected) ? results[selected] : nil }

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), max(0, results.count - 1))
  }
}

/// One thing that can be found and gone to.
package struct Findable: Equatable, Sendable {
  package enum Target: Hashable, Sendable {
    case step(Int)
    /// An indicator or a row, as a node.
    case node(Int)
    case entry(String)
    case field(Form.Scope, FieldRef)
    /// A condition, by its position in the pack.
    case condition(Int)
    /// A reading, by id.
    case reading(String)
  }

  var target: Target
  /// What kind of thing it is, in a word.
  var kind: String
  var name: String
  /// Where it is, or what it says.
  var place: String
  var id = ""
  /// Other texts that it is found by.
  var texts: [String] = []
}

extension Editing {
  /// Ctrl-F: opens the search over whatever is in front.
  mutating func openFinder() {
    leaveField()
    layers.removeAll { $0.isFinder }
    layers.append(.finder(Finder()))
    find("")
  }

  /// Narrows the search.
  mutating func find(_ typed: String) {
    guard case .finder(var finder)? = layer else { return }
    let search = Search(typed)
    let ranked = findables.compactMap { thing in
      search.rank([thing.name] + thing.texts, id: thing.id).map { (thing, $0) }
    }
    finder.results = (0...2).flatMap { rank in ranked.filter { $0.1 == rank }.map(\.0) }
    finder.selected = 0
    layer = .finder(finder)
  }

  // MARK: - What there is

  private var findables: [Findable] {
    stepThings + entryThings + nodeThings + fieldThings + conditionThings + readingThings
  }

  private func placeName(_ step: Int) -> String { Words.Find.step(step + 1, table.title(of: steps[step])) }

  private var stepThings: [Findable] {
    steps.indices.map { index in
      Findable(target: .step(index), kind: Words.Find.stepKind, name: table.title(of: steps[index]), place: "")
    }
  }

  private var entryThings: [Findable] {
    draft.entries.enumerated().map { position, entry in
      let row = report.entries[position].row
      let path = row.map(table.fullPath) ?? entry.criterion
      let texts = [path, entry.project, entry.issuer, entry.remark].compactMap { $0 }
      return Findable(
        target: .entry(entry.id), kind: Words.Find.entryKind, name: entry.title ?? path,
        place: entry.title == nil ? "" : path, id: entry.id + " " + entry.criterion, texts: texts)
    }
  }

  /// The indicators and rows in the order of the walk.
  private var nodeThings: [Findable] {
    steps.indices.flatMap { step in
      table.indicators(of: steps[step]).flatMap { indicator in
        ([indicator] + table.rows(under: indicator).filter { $0 != indicator }).map { node in
          Findable(
            target: .node(node), kind: node == indicator ? Words.Find.indicatorKind : Words.Find.rowKind,
            name: table.fullPath(node), place: placeName(step), id: table.nodes[node].id,
            texts: [table.nodes[node].name])
        }
      }
    }
  }

  private var fieldThings: [Findable] {
    steps.indices.flatMap { step -> [Findable] in
      guard let scope = table.form(of: steps[step]) else { return [] }
      return fields(of: scope).map { field in
        let fact = field.ref.fact.flatMap { table.facts[$0] }
        let name = fact.map { $0.label == field.label ? field.label : "\($0.label)：\(field.label)" } ?? field.label
        return Findable(
          target: .field(scope, field.ref), kind: Words.Find.fieldKind, name: name, place: placeName(step),
          id: fact?.id ?? "", texts: [fact?.question ?? ""])
      }
    }
  }

  private var conditionThings: [Findable] {
    table.pack.conditions.enumerated().map { index, condition in
      Findable(
        target: .condition(index), kind: Words.Find.conditionKind, name: "\(condition.article) \(condition.name)",
        place: report.conditions[index].truth.label, id: condition.id)
    }
  }

  private var readingThings: [Findable] {
    table.pack.readings.map { reading in
      Findable(
        target: .reading(reading.id), kind: Words.Find.readingKind, name: "\(reading.id) \(reading.doubt)", place: "",
        id: reading.id, texts: [reading.reading])
    }
  }
}
