import Basics
import Scoring
import Screen
import Standards
import Wizard

/// `score --review`: claimed beside accepted, section by section, then what was not simply accepted.
struct ReviewText {
  private let reviewed: ReviewedDraft
  private let nameColumns = 34
  private let figureColumns = 8

  init(_ reviewed: ReviewedDraft) {
    self.reviewed = reviewed
  }

  private var score: ReviewedScore { reviewed.score }
  private var table: Table { reviewed.scored.table }

  var lines: [String] {
    ["", Words.Review.heading(reviewed.file)] + wrapped(reviewed.wording.progress, indent: 2)
      + reviewed.wording.changes.flatMap { wrapped($0, indent: 2) } + [""] + figures + entries
  }

  // MARK: - Figures

  private var figures: [String] {
    let nodes = table.sections.flatMap { section in
      [row(table.nodes[section].name, section)]
        + table.nodes[section].children.map { row("  " + table.nodes[$0].name, $0) }
    }
    let total = row(Words.Text.total, score.claimed.total.points, score.accepted.total.points)
    let mark = score.accepted.passMark.map { [Words.Review.mark(score.accepted.total.points, $0)] } ?? []
    return [cells("", Words.Review.columns)] + nodes + [total] + mark
  }

  private func row(_ name: String, _ node: Int) -> String {
    row(name, score.claimed.nodes[node].figures.points, score.accepted.nodes[node].figures.points)
  }

  private func row(_ name: String, _ claimed: Points, _ accepted: Points) -> String {
    let difference = accepted - claimed
    return cells(name, [claimed.column, accepted.column, difference == .zero ? "" : difference.signed])
  }

  private func cells(_ name: String, _ cells: [String]) -> String {
    var line =
      TextLayout.pad(TextLayout.clip(name, to: nameColumns), to: nameColumns)
      + cells.map { TextLayout.pad($0, to: figureColumns, alignment: .trailing) }.joined()
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  // MARK: - Entries

  /// What was not accepted as it was claimed or counts otherwise because of that, each with why; then what is still to
  /// be judged, a line each.
  private var entries: [String] {
    let told = score.states.indices.filter { position in
      switch score.states[position].judgement {
      case .accepted?, nil: !notes(position).isEmpty
      case .rejected?, .changed?: true
      }
    }
    let open = score.undecided.filter { notes($0).isEmpty }
    return list(Words.Review.entries, told.flatMap(toldInFull))
      + list(Words.Review.undecided(open.count), open.flatMap { wrapped(nameAndPoints($0), indent: 2) })
  }

  private func list(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", heading] + lines
  }

  private func toldInFull(_ position: Int) -> [String] {
    wrapped(nameAndPoints(position), indent: 2) + wrapped(reviewed.wording.opinion(position), indent: 6)
      + notes(position).flatMap { wrapped($0, indent: 6) }
  }

  private func notes(_ position: Int) -> [String] {
    [reviewed.wording.sentence(forDoubtAt: position), reviewed.wording.sideEffect(position)].compactMap { $0 }
  }

  private func nameAndPoints(_ position: Int) -> String {
    let points = Words.Diff.points(
      score.claimed.entries[position].counts, reviewed.wording.acceptedCount(position))
    return "\(reviewed.scored.wording.entryName(position))  \(points)"
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(text, to: 80 - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
