import Basics
import Scoring
import Screen

extension Editing {
  /// 汇总 of a review: claimed beside accepted for the total, every node and every entry, what was changed since, and
  /// what was not accepted as it was claimed.
  func reviewSummaryLines(_ reviewed: ReviewedScore, _ words: ReviewWording) -> [SummaryLine] {
    totalLines(reviewed, words) + changeLines + tableLines(reviewed, words) + judgedLines(reviewed, words)
  }

  private func totalLines(_ reviewed: ReviewedScore, _ words: ReviewWording) -> [SummaryLine] {
    var total = SummaryLine(Words.total, role: .strong, target: .total)
    total.raw = reviewed.claimed.total.points.column
    total.figure = reviewed.accepted.total.points.column
    let mark = reviewed.accepted.passMark.map {
      SummaryLine(Words.Review.mark(reviewed.accepted.total.points, $0), target: .passMark)
    }
    return [total, SummaryLine(words.progress)] + [mark].compactMap { $0 }
      + [SummaryLine(table.pack.standing, role: .dim), SummaryLine("")]
  }

  private var changeLines: [SummaryLine] {
    guard !reviewChanges.isEmpty else { return [] }
    let places = reviewed?.changedSince.map { SummaryTarget.entry(draft.entries[$0].id) } ?? []
    let lines = reviewChanges.enumerated().map { index, text in
      let place = index - (isHeadChanged ? 1 : 0)
      return SummaryLine(text, indent: 2, role: .warning, target: places.indices.contains(place) ? places[place] : nil)
    }
    return [SummaryLine(Words.Review.changesTitle, role: .strong)] + lines + [SummaryLine("")]
  }

  // MARK: - The table

  private func tableLines(_ reviewed: ReviewedScore, _ words: ReviewWording) -> [SummaryLine] {
    let strays = report.entries.indices.filter { report.entries[$0].row == nil }
    return [SummaryLine(Words.tableTitle, role: .strong)]
      + table.sections.flatMap { lines(of: $0, reviewed, words, depth: 1) }
      + strays.map { line(ofEntry: $0, reviewed, words, depth: 1) } + [SummaryLine("")]
  }

  private func lines(
    of index: Int, _ reviewed: ReviewedScore, _ words: ReviewWording, depth: Int
  ) -> [SummaryLine] {
    let node = table.nodes[index]
    let entries = entries(under: index)
    guard node.kind == .section || node.kind == .indicator || !entries.isEmpty else { return [] }
    var line = SummaryLine(node.name, indent: depth * 2, target: .node(index))
    line.role = node.kind == .section ? .strong : entries.isEmpty ? .dim : .plain
    line.raw = reviewed.claimed.nodes[index].figures.points.column
    line.figure = reviewed.accepted.nodes[index].figures.points.column
    let below = node.children.flatMap { lines(of: $0, reviewed, words, depth: depth + 1) }
    let own = node.kind == .row ? entries.map { self.line(ofEntry: $0, reviewed, words, depth: depth + 1) } : []
    return [line] + below + own
  }

  private func line(
    ofEntry position: Int, _ reviewed: ReviewedScore, _ words: ReviewWording, depth: Int
  ) -> SummaryLine {
    var line = SummaryLine("\(wording.entryName(position))：\(words.label(position))", indent: depth * 2)
    line.role = reviewed.states[position].role
    line.raw = reviewed.claimed.entries[position].counts.column
    line.figure = words.acceptedCount(position).column
    line.target = .entry(draft.entries[position].id)
    return line
  }

  // MARK: - What was not simply accepted

  private func judgedLines(_ reviewed: ReviewedScore, _ words: ReviewWording) -> [SummaryLine] {
    let lines = reviewed.states.indices.flatMap { position -> [SummaryLine] in
      let notes = [words.sentence(forDoubtAt: position), words.sideEffect(position)].compactMap { $0 }
      let judgement = reviewed.states[position].judgement
      guard judgement == .rejected || judgement == .changed || !notes.isEmpty else { return [] }
      let target = SummaryTarget.entry(draft.entries[position].id)
      var head = SummaryLine(
        "\(wording.entryName(position))：\(words.opinion(position))", indent: 2, target: target)
      head.figure = (words.acceptedCount(position) - reviewed.claimed.entries[position].counts).signed
      return [head] + notes.map { SummaryLine($0, indent: 4, role: .warning, target: target) }
    }
    return lines.isEmpty ? [] : [SummaryLine(Words.Review.judgedTitle, role: .strong)] + lines
  }
}

extension ReviewState {
  /// What is still to be done stands out; what was not accepted is dim.
  var role: Role {
    if doubt != nil || isChangedSince { return .warning }
    switch judgement {
    case nil: return .warning
    case .accepted?: return .plain
    case .rejected?: return .dim
    case .changed?: return .accent
    }
  }
}
