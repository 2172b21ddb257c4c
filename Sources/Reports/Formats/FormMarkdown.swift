import Formats

/// The form as Markdown.
struct FormMarkdown {
  let form: PrintedForm

  init(_ form: PrintedForm) {
    self.form = form
  }

  var lines: [String] {
    head + form.sections.flatMap(section) + strays + sum + bars + verdicts
      + list(ReportWords.missingTitle, missing, none: ReportWords.nothingMissing)
      + list(ReportWords.problemsTitle, form.problems, none: ReportWords.noProblems)
      + facts(ReportWords.readingsTitle, form.readings, introduction: ReportWords.readingsIntroduction)
      + facts(ReportWords.judgedTitle, form.judged) + signatures
  }

  private var head: [String] {
    let person = form.person.map { "\($0.label) \(MarkdownText.text($0.value))" }
    return [
      "# \(MarkdownText.text(form.title))", "", MarkdownText.text(form.standing), "", person.joined(separator: "，"), "",
      "**\(form.completeness)**", "",
    ] + form.review.flatMap { [MarkdownText.text($0), ""] }
  }

  // MARK: The table

  private func section(_ section: FormSection) -> [String] {
    let rows = section.indicators.flatMap(indicator)
    return ["## \(MarkdownText.text(section.sum.name))（\(sumWords(section.sum))）", ""]
      + MarkdownText.heading(Array(ReportWords.headings.dropFirst())) + rows + [""]
  }

  private func sumWords(_ sum: FormSum) -> String {
    [sum.cap.map(ReportWords.cap), ReportWords.figures(sum.figures)].compactMap { $0 }.joined(separator: "，")
  }

  private func indicator(_ indicator: FormIndicator) -> [String] {
    let name = MarkdownText.text(indicator.sum.name)
    guard !indicator.rows.isEmpty else {
      let cap = indicator.sum.cap.map { "\($0)" } ?? ""
      return [MarkdownText.row([name, "", "", "", cap, ReportWords.notClaimed, "0", "", "", ""])]
    }
    let subtotal = [
      name, ReportWords.subtotal, "", "", indicator.sum.cap.map { "\($0)" } ?? "", ReportWords.sum(indicator.sum),
      "**\(indicator.sum.figures.points)**", "", indicator.sum.accepted.map { "**\($0)**" } ?? "", "",
    ]
    return indicator.rows.flatMap { row in row.entries.map { line(name, row, $0) } } + [MarkdownText.row(subtotal)]
  }

  private func line(_ indicator: String, _ row: FormRow, _ entry: FormEntry) -> String {
    let standard = [row.second, row.third, row.printed, row.cap].map(MarkdownText.text)
    return MarkdownText.row([indicator] + standard + claim(entry) + check(entry))
  }

  /// 审核分 and 审核意见.
  private func check(_ entry: FormEntry) -> [String] { [entry.check, MarkdownText.text(entry.opinion)] }

  /// 申报内容, 自评分 and 佐证材料.
  private func claim(_ entry: FormEntry) -> [String] {
    let details = entry.details.map { "\($0.label) \($0.value)" }.joined(separator: "，")
    let readings = entry.readings.isEmpty ? "" : "（\(ReportWords.readings(entry.readings))）"
    let parts = ["\(entry.number). \(entry.name)", details, entry.why + readings].filter { !$0.isEmpty }
    let points = entry.isCounted ? "\(entry.counts)" : "0 \(ReportWords.uncounted(entry.status))"
    let band = entry.isCounted && entry.figures.isOpen ? "（\(ReportWords.between(entry.figures))）" : ""
    let documents = entry.documents.map { ($0.ready ? "■ " : "□ ") + MarkdownText.text($0.name) }
    return [parts.map(MarkdownText.text).joined(separator: "<br>"), points + band, documents.joined(separator: "<br>")]
  }

  private var strays: [String] {
    guard !form.strays.isEmpty else { return [] }
    let headings = ReportWords.headings[6...8] + ReportWords.headings[9...]
    return ["## \(ReportWords.strays)", ""] + MarkdownText.heading(Array(headings))
      + form.strays.map { MarkdownText.row(claim($0) + check($0)) } + [""]
  }

  // MARK: After the table

  private var sum: [String] { ["## \(ReportWords.total)", "", "**\(sumWords(form.total))\(accepted)**", ""] }

  private var accepted: String { form.total.accepted.map { "，" + ReportWords.accepted($0) } ?? "" }

  private var bars: [String] {
    let sums = form.sections.map(\.sum) + [form.total]
    let rows = sums.enumerated().map { index, sum in
      let cap = sum.cap ?? sum.figures.high
      let bar = BarScale.text(
        sum.figures, cap: cap, mark: index == sums.count - 1 ? form.mark : nil, columns: 40)
      return MarkdownText.row([
        MarkdownText.text(sum.name), "`\(bar.replacing("|", with: "!"))`", "\(sum.figures.points) / \(cap)",
      ])
    }
    return MarkdownText.heading([ReportWords.headings[0], ReportWords.barsTitle, ReportWords.headings[7]]) + rows
      + ["", ReportWords.barsKeyInText.replacing("|", with: "!"), ""]
  }

  private var verdicts: [String] {
    let own = form.verdicts.flatMap { verdict in
      ["- \(MarkdownText.text(verdict.name))（\(MarkdownText.text(verdict.article))）：**\(verdict.state)**"]
        + verdict.reasons.map { "  - " + MarkdownText.text($0) }
    }
    return ["## \(ReportWords.verdictsTitle)", ""] + own
      + ["- \(ReportWords.scoreVerdict)：**\(MarkdownText.text(form.markSentence))**", ""]
  }

  private var missing: [String] {
    form.missing.map { "\($0.entry)：\($0.documents.joined(separator: "、"))" }
  }

  private func list(_ title: String, _ items: [String], none: String) -> [String] {
    ["## \(title)", ""] + (items.isEmpty ? [none] : items.map { "- " + MarkdownText.text($0) }) + [""]
  }

  private func facts(_ title: String, _ facts: [FormFact], introduction: String? = nil) -> [String] {
    guard !facts.isEmpty else { return [] }
    return ["## \(title)", ""] + (introduction.map { [$0, ""] } ?? [])
      + facts.map { "- **\(MarkdownText.text($0.label))** \(MarkdownText.text($0.value))" } + [""]
  }

  private var signatures: [String] {
    ["## \(ReportWords.signaturesTitle)", ""] + MarkdownText.heading(ReportWords.signatures)
      + [MarkdownText.row(ReportWords.signatures.map { _ in "<br><br>\(ReportWords.date)：" })]
  }
}
