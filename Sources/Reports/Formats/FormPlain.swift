import Screen

/// The form as plain text of at most 80 columns, for terminals and simple printers.
struct FormPlain {
  let form: PrintedForm
  private let columns = 80

  init(_ form: PrintedForm) {
    self.form = form
  }

  var lines: [String] {
    head + form.sections.flatMap(section) + strays + total + bars + verdicts
      + list(ReportWords.missingTitle, missing, none: ReportWords.nothingMissing)
      + list(ReportWords.problemsTitle, form.problems, none: ReportWords.noProblems)
      + facts(ReportWords.readingsTitle, [ReportWords.readingsIntroduction], form.readings)
      + facts(ReportWords.judgedTitle, [], form.judged) + signatures
  }

  private var head: [String] {
    wrapped(form.title) + wrapped(form.standing) + [""]
      + form.person.flatMap { wrapped("\($0.label)：\($0.value.isEmpty ? "-" : $0.value)") } + [""]
      + wrapped(form.completeness) + form.review.flatMap { wrapped($0) } + [""]
  }

  // MARK: The table

  private func section(_ section: FormSection) -> [String] {
    [rule] + [figures(section.sum.name, section.sum)] + section.indicators.flatMap(indicator) + [""]
  }

  private func indicator(_ indicator: FormIndicator) -> [String] {
    let line = figures("  " + indicator.sum.name, indicator.sum)
    guard !indicator.rows.isEmpty else { return ["", line, "    " + ReportWords.notClaimed] }
    let cut = indicator.sum.cut > .zero ? wrapped(ReportWords.sum(indicator.sum), indent: 4) : []
    return ["", line] + cut + indicator.rows.flatMap(row)
  }

  /// A name, then 自评 out of the cap, then the other two figures, at the line's end.
  private func figures(_ name: String, _ sum: FormSum) -> String {
    let figures =
      ReportWords.figures(sum.figures) + (sum.cap.map { "，" + ReportWords.cap($0) } ?? "")
      + (sum.accepted.map { "，" + ReportWords.accepted($0) } ?? "")
    let width = DisplayWidth.of(figures)
    return TextLayout.pad(name, to: columns - width - 1) + " " + figures
  }

  private func row(_ row: FormRow) -> [String] {
    let path = [row.second, row.third].filter { !$0.isEmpty }.joined(separator: " ")
    let printed = [row.printed, row.cap.isEmpty ? "" : ReportWords.headings[5] + " " + row.cap]
    let detail = printed.filter { !$0.isEmpty }.joined(separator: "；")
    return wrapped("\(path)（\(detail)）", indent: 4) + row.entries.flatMap(entry)
  }

  private func entry(_ entry: FormEntry) -> [String] {
    let points = entry.isCounted ? entry.counts.column : ReportWords.uncounted(entry.status)
    let room = columns - DisplayWidth.of(points) - 1
    var names = TextLayout.wrap("\(entry.number). \(entry.name)", to: room - 6).map { "      " + $0 }
    names[0] = TextLayout.pad(names[0], to: room) + " " + points
    let details = entry.details.map { "\($0.label) \($0.value)" }.joined(separator: "，")
    let readings = entry.readings.isEmpty ? "" : "（\(ReportWords.readings(entry.readings))）"
    return names + wrapped(details, indent: 9) + wrapped(entry.why + readings, indent: 9)
      + entry.documents.flatMap { wrapped(($0.ready ? "[x] " : "[ ] ") + $0.name, indent: 9) }
      + check(entry)
  }

  private func check(_ entry: FormEntry) -> [String] {
    guard !entry.check.isEmpty else {
      return ["         \(ReportWords.check) ______  \(ReportWords.checker) __________"]
    }
    return wrapped("\(ReportWords.check) \(entry.check)  \(ReportWords.opinion) \(entry.opinion)", indent: 9)
  }

  private var strays: [String] {
    form.strays.isEmpty ? [] : [rule, ReportWords.strays] + form.strays.flatMap(entry) + [""]
  }

  // MARK: After the table

  private var total: [String] { [rule, figures(ReportWords.total, form.total), ""] }

  private var bars: [String] {
    let sums = form.sections.map(\.sum) + [form.total]
    let drawn = sums.enumerated().map { index, sum in
      let cap = sum.cap ?? sum.figures.high
      let mark = index == sums.count - 1 ? form.mark : nil
      return TextLayout.pad(sum.name, to: 20) + BarScale.text(sum.figures, cap: cap, mark: mark, columns: 44)
        + TextLayout.pad("\(sum.figures.points.column)/\(cap)", to: 16, alignment: .trailing)
    }
    return [ReportWords.barsTitle] + drawn + [ReportWords.barsKeyInText, ""]
  }

  private var verdicts: [String] {
    let own = form.verdicts.flatMap { verdict in
      wrapped("\(verdict.name)（\(verdict.article)）：\(verdict.state)", indent: 2)
        + verdict.reasons.flatMap { wrapped($0, indent: 4) }
    }
    return [ReportWords.verdictsTitle] + own
      + wrapped("\(ReportWords.scoreVerdict)：\(form.markSentence)", indent: 2) + [""]
  }

  private var missing: [String] {
    form.missing.map { "\($0.entry)：\($0.documents.joined(separator: "、"))" }
  }

  private func list(_ title: String, _ items: [String], none: String) -> [String] {
    [title] + (items.isEmpty ? [none] : items).flatMap { wrapped($0, indent: 2) } + [""]
  }

  private func facts(_ title: String, _ introduction: [String], _ facts: [FormFact]) -> [String] {
    guard !facts.isEmpty else { return [] }
    return [title] + introduction.flatMap { wrapped($0, indent: 2) }
      + facts.flatMap { wrapped("\($0.label) \($0.value)", indent: 2) } + [""]
  }

  private var signatures: [String] {
    [rule]
      + ReportWords.signatures.flatMap { name in
        [TextLayout.pad(name + "：", to: 50) + ReportWords.date + "：", ""]
      }
  }

  private var rule: String { String(repeating: "-", count: columns) }

  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    guard !text.isEmpty else { return [] }
    return TextLayout.wrap(text, to: columns - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
