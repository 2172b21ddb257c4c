import Scoring

extension Editing {
  /// What would bring the score to the mark, and what one more of each row would add; an estimate, and said so.
  var adviceLines: [SummaryLine] {
    let advice = self.advice ?? table.advice(shown, report, excluding: struckOut)
    var lines = [
      SummaryLine(Words.adviceTitle, role: .strong),
      SummaryLine(Scoring.Wording.adviceIsEstimate, indent: 2, role: .dim),
    ]
    if advice.mark != nil { lines.append(SummaryLine(wording.sentence(for: advice), indent: 2, target: .passMark)) }
    lines += advice.sets.flatMap(lines(of:))
    lines.append(SummaryLine(Words.rowAdviceTitle, indent: 2, role: .strong))
    lines += advice.rows.map(line(of:))
    lines += struckOutLines
    return lines + [SummaryLine("")]
  }

  private func lines(of set: AdviceSet) -> [SummaryLine] {
    let rows = set.steps.map(\.addition.row)
    let head = SummaryLine(wording.headline(of: set), indent: 2, role: .good, target: .additions(rows: rows))
    return [head]
      + set.steps.map { step in
        var line = SummaryLine(wording.name(of: step.addition), indent: 4, target: .addition(row: step.addition.row))
        line.figure = step.adds.signed
        return line
      }
  }

  private func line(of advice: RowAdvice) -> SummaryLine {
    var line = SummaryLine(
      wording.name(of: advice.addition), indent: 4, role: advice.adds > .zero ? .plain : .dim,
      target: .addition(row: advice.addition.row))
    if advice.reach == .soon { line.text += Words.soonMark }
    if let reason = wording.reason(for: advice) { line.text += "：" + reason }
    line.figure = advice.adds.signed
    return line
  }

  /// What the user has struck out, so that it can be taken back.
  private var struckOutLines: [SummaryLine] {
    table.rows.filter { struckOut.contains(table.nodes[$0].id) }.map { row in
      SummaryLine(Words.struckOut(table.fullPath(row)), indent: 4, role: .dim, target: .addition(row: row))
    }
  }
}
