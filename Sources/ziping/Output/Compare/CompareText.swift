import Scoring
import Screen
import Wizard

/// `compare --format text`: the totals, change by change with what each does alone, then where the score differs.
struct CompareText {
  private let drafts: ComparedDrafts
  private let columns = 80
  private let effectColumns = 8

  init(_ drafts: ComparedDrafts) {
    self.drafts = drafts
  }

  private var comparison: DraftComparison { drafts.comparison }
  private var old: ScoredDraft { drafts.old }
  private var new: ScoredDraft { drafts.new }

  var lines: [String] {
    head + [""] + changes + sideEffects + nodes + verdicts + conditions
  }

  private var head: [String] {
    let (from, to) = (old.table.pack, new.table.pack)
    let standard = from.id == to.id ? [] : wrapped(Words.Compare.standards(from, to), indent: 0)
    return ["\(old.source.name) -> \(new.source.name)"] + standard
      + wrapped(Words.Diff.total(old.report.total, new.report.total), indent: 0)
  }

  // MARK: - Changes

  private var changes: [String] {
    guard !comparison.changes.isEmpty else {
      return wrapped(drafts.isSameFile ? Words.Compare.sameFile : Words.Compare.sameContent, indent: 0)
    }
    let isTold = comparison.changes.contains { $0.effect != nil }
    let heading = isTold ? Words.Compare.changesWithEffects : Words.Compare.changes
    return [heading] + comparison.changes.flatMap(lines) + wrapped(sum ?? "", indent: 0)
  }

  /// Why the effects do not add up, or are not told.
  private var sum: String? {
    guard old.table.pack.id == new.table.pack.id else { return Words.Compare.noCommonMeasure }
    guard let sum = comparison.sumOfEffects else { return Words.Compare.tooMany }
    return sum == comparison.effect.points ? nil : Words.Compare.notAdditive(sum, comparison.effect.points)
  }

  private func lines(_ change: DraftChange) -> [String] {
    let words = CompareWording(old: old, new: new)
    let first = wrapped("\(words.sign(change)) \(words.name(change))", indent: 2, hanging: 2, end: effectColumns)
    let below = words.values(change).flatMap { wrapped($0, indent: 6) } + words.outcome(change).map { "      " + $0 }
    guard let effect = change.effect, let head = first.first else { return first + below }
    let figure = TextLayout.pad(effect.points.signed, to: effectColumns, alignment: .trailing)
    let bounds = effect.low == effect.points && effect.high == effect.points ? nil : Words.Compare.bounds(effect)
    return [TextLayout.pad(head, to: columns - effectColumns) + figure] + first.dropFirst() + below
      + (bounds.map { wrapped($0, indent: 6) } ?? [])
  }

  private var sideEffects: [String] {
    guard !comparison.sideEffects.isEmpty else { return [] }
    let words = CompareWording(old: old, new: new)
    return ["", Words.Compare.sideEffects]
      + comparison.sideEffects.flatMap { effect in
        wrapped(words.entry(effect.new, of: new), indent: 2)
          + [words.outcome(effect.old, effect.new)].map { "      " + $0 }
          + wrapped(new.wording.why(effect.new), indent: 6)
      }
  }

  // MARK: - Where the score differs

  private var nodes: [String] {
    let changed = Set(drafts.changedNodes)
    let lines = drafts.changedNodes.compactMap { id -> String? in
      guard let node = new.table.node(id) ?? old.table.node(id) else { return nil }
      let isSection = node.kind == .section
      guard isSection || node.kind == .indicator, changed.contains(id) else { return nil }
      let name = TextLayout.pad((isSection ? "" : "  ") + TextLayout.clip(node.name, to: 30), to: 32)
      return "  \(name)  " + Words.Diff.figures(comparison.old.figures(of: id), comparison.new.figures(of: id))
    }
    return lines.isEmpty ? [] : ["", Words.Compare.nodes] + lines
  }

  private var verdicts: [String] { section(Words.Compare.verdicts, verdictLines) }

  private var verdictLines: [String] {
    let (before, after) = (CompareWording.verdicts(of: old), CompareWording.verdicts(of: new))
    return CompareWording.changes(before, after).map { Words.Compare.state($0.name, $0.before, $0.after) }
  }

  private var conditions: [String] {
    let changes = CompareWording.changes(CompareWording.conditions(of: old), CompareWording.conditions(of: new))
    let lines = changes.map { change in
      let why = new.report.conditions.firstIndex { $0.id == change.id }.map(new.wording.sentence(forCondition:))
      return Words.Compare.state(change.name, change.before, change.after) + (why.map { "。" + $0 } ?? "")
    }
    return section(Words.Text.conditions, lines)
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.flatMap { wrapped($0, indent: 2, hanging: 2) }
  }

  private func wrapped(_ text: String, indent: Int, hanging: Int = 0, end: Int = 0) -> [String] {
    guard !text.isEmpty else { return [] }
    return TextLayout.wrap(text, to: max(20, columns - indent - hanging - end)).enumerated().map { index, part in
      String(repeating: " ", count: max(0, indent + (index == 0 ? 0 : hanging))) + part
    }
  }
}
