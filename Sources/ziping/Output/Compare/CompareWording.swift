import Scoring
import Screen
import Standards
import Wizard

/// The names and values of what differs, in the words of the standards of both drafts.
struct CompareWording {
  let old: ScoredDraft
  let new: ScoredDraft

  func sign(_ change: DraftChange) -> String {
    switch change.subject {
    case .added: "+"
    case .removed: "-"
    case .head, .fact, .entry, .order: "*"
    }
  }

  /// What changed; of a single value what it was and is, too.
  func name(_ change: DraftChange) -> String {
    switch change.subject {
    case .head, .fact: change.values.map(value).joined()
    case .entry(_, let index), .added(let index): entry(index, of: new)
    case .removed(let index): entry(index, of: old)
    case .order: Words.Compare.order
    }
  }

  /// The values below an entry's name, a line each.
  func values(_ change: DraftChange) -> [String] {
    switch change.subject {
    case .head, .fact, .order: []
    case .entry: change.values.map(value)
    case .added: besidesName(change).map { only($0.key, $0.after, new) }
    case .removed: besidesName(change).map { only($0.key, $0.before, old) }
    }
  }

  private func besidesName(_ change: DraftChange) -> [ValueChange] {
    change.values.filter { !["id", "criterion", "title"].contains($0.key) }
  }

  /// What became of an entry: status and what it counts for.
  func outcome(_ change: DraftChange) -> [String] {
    switch change.subject {
    case .head, .fact, .order: []
    case .entry(let from, let to): [outcome(from, to)]
    case .added(let index): [outcome(nil, index)]
    case .removed(let index): [outcome(index, nil)]
    }
  }

  func outcome(_ from: Int?, _ to: Int?) -> String {
    let before = from.map { old.report.entries[$0] }
    let after = to.map { new.report.entries[$0] }
    guard let before, let after else {
      return (before ?? after).map { Words.Compare.outcome($0.status.label, "\($0.counts)") } ?? ""
    }
    let status =
      before.status == after.status ? after.status.label : "\(before.status.label) -> \(after.status.label)"
    return Words.Compare.outcome(status, Words.Diff.points(before.counts, after.counts))
  }

  /// `e1「区科学技术进步奖」（成果奖项 县区级 二等奖）`.
  func entry(_ index: Int, of side: ScoredDraft) -> String {
    let entry = side.draft.entries[index]
    let title = entry.titleKey.map { "「\(TextLayout.clip($0, to: 40))」" } ?? " "
    return TextLayout.clip(entry.id, to: 12) + title + "（\(row(entry.criterion, side))）"
  }

  private func row(_ criterion: String, _ side: ScoredDraft) -> String {
    guard let row = side.table.row(criterion), let indicator = side.table.nodes[row].indicator else {
      return TextLayout.clip(criterion, to: 40)
    }
    let name = side.wording.rowName(row)
    return indicator == row ? name : "\(side.table.nodes[indicator].name) \(name)"
  }

  // MARK: - Values

  private func value(_ change: ValueChange) -> String {
    let (before, after) = (shown(change.before, change.key, old), shown(change.after, change.key, new))
    guard case .text? = change.before, case .text? = change.after else {
      return Words.Compare.value(label(change.key), before.map(clipped), after.map(clipped))
    }
    let (from, to) = Words.Compare.excerpts(before, after)
    return Words.Compare.value(label(change.key), from, to)
  }

  private func only(_ key: String, _ value: ComparedValue?, _ side: ScoredDraft) -> String {
    Words.Compare.value(side.wording.label(ofKey: key), shown(value, key, side).map(clipped))
  }

  private func clipped(_ text: String) -> String { TextLayout.clip(text, to: 200) }

  private func label(_ key: String) -> String {
    let label = new.wording.label(ofKey: key)
    return label == key ? old.wording.label(ofKey: key) : label
  }

  /// A value as people know it; nil where there is none.
  private func shown(_ value: ComparedValue?, _ key: String, _ side: ScoredDraft) -> String? {
    switch value {
    case nil: nil
    case .text(let text)?: key == "criterion" ? row(text, side) : option(text, key, side)
    case .number(let number)?: option("\(number)", key, side)
    case .points(let points)?: "\(points)"
    case .flag(let flag)?: Words.Diff.yesNo(flag)
    case .list(let values)?:
      values.isEmpty ? Words.Compare.none : values.compactMap { shown($0, key, side) }.joined(separator: "、")
    case .notApplicable?: Words.Compare.notApplicable
    case .documents(let documents)?:
      documents.isEmpty
        ? Words.Compare.none : documents.map { Words.Compare.document($0.name, $0.ready) }.joined(separator: "、")
    case .invalid(let found)?: found
    }
  }

  /// An option's label where the key's values are options.
  private func option(_ id: String, _ key: String, _ side: ScoredDraft) -> String {
    if let field = EntryField(rawValue: key) {
      return side.table.definition(of: field)?.options.first { $0.id == id }?.label ?? id
    }
    return side.table.fact(key)?.kind.options.first { $0.id == id }?.label ?? id
  }

  // MARK: - Verdicts and conditions

  /// A verdict or a condition as it is shown.
  struct ShownState {
    var id: String
    var name: String
    var label: String
  }

  static func verdicts(of side: ScoredDraft) -> [ShownState] {
    zip(side.table.pack.verdicts, side.report.verdicts).map {
      ShownState(id: $1.id, name: $0.name, label: $1.truth.label)
    } + [ShownState(id: "score", name: Words.Text.scoreVerdict, label: side.report.score.label)]
  }

  static func conditions(of side: ScoredDraft) -> [ShownState] {
    zip(side.table.pack.conditions, side.report.conditions).map {
      ShownState(id: $1.id, name: "\($0.article) \($0.name)", label: $1.truth.label)
    }
  }

  /// Those whose state differs; nil where one standard does not have it.
  static func changes(
    _ old: [ShownState], _ new: [ShownState]
  ) -> [(id: String, name: String, before: String?, after: String?)] {
    let gone = old.filter { before in !new.contains { $0.id == before.id } }
    return new.compactMap { after in
      let before = old.first { $0.id == after.id }?.label
      return before == after.label ? nil : (after.id, after.name, before, after.label)
    } + gone.map { ($0.id, $0.name, $0.label, nil) }
  }
}
