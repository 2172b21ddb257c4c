import Formats
import Scoring

/// The form's table as HTML: the standard's own columns, then what is claimed, its proof, and room for the office.
struct FormHTMLTable {
  let form: PrintedForm

  var lines: [String] {
    let columns = ReportWords.headings.indices.map { "<col class=\"c\($0 + 1)\">" }.joined()
    let headings = ReportWords.headings.map { HTMLText.element("th", $0) }.joined()
    // The first line of the head stands on every page: a loose sheet tells whose it is.
    let whose = form.person.dropLast().map { "\($0.label) \($0.value)" }.joined(separator: "　")
    let first = "<tr class=\"whose\"><th colspan=\"\(ReportWords.headings.count)\">\(HTMLText.text(whose))</th></tr>"
    return ["<table class=\"form\">", columns, "<thead>\(first)<tr>\(headings)</tr></thead>"]
      + form.sections.flatMap(section) + strays + total + ["</table>"]
  }

  /// A section in blocks that are not broken, each with the names of its section and indicator: whatever page it comes
  /// to stand on, it says where it belongs.
  private func section(_ section: FormSection) -> [String] {
    var isFirst = true
    return section.indicators.flatMap { indicator in
      blocks(of: indicator).enumerated().flatMap { index, block -> [String] in
        var rows = block
        let name = index == 0 ? named(indicator.sum) : "<b>\(HTMLText.text(indicator.sum.name))</b>"
        let whole = isFirst ? sumCell(section.sum) : "<b>\(HTMLText.text(section.sum.name))</b>"
        isFirst = false
        rows[0] =
          HTMLText.cell(whole, rows: rows.count, class: "section") + HTMLText.cell(name, rows: rows.count) + rows[0]
        return ["<tbody>"] + rows.map { HTMLText.element("tr", $0) } + ["</tbody>"]
      }
    }
  }

  private func sumCell(_ sum: FormSum) -> String {
    let figures = [sum.figures.low, sum.figures.points, sum.figures.high]
    let lines = zip(ReportWords.figures, figures).map { "\($0) \($1)" }
    return named(sum) + "<br>\(lines.joined(separator: "<br>"))"
  }

  /// A node's name and its cap.
  private func named(_ sum: FormSum) -> String {
    "<b>\(HTMLText.text(sum.name))</b>"
      + (sum.cap.map { "<br>\(HTMLText.element("span", ReportWords.cap($0), class: "keep"))" } ?? "")
  }

  /// So many entries are sure to fit on a page.
  private static let mostInBlock = 4

  /// The rows of an indicator in blocks of one row of the standard, without the cells of section and indicator.
  private func blocks(of indicator: FormIndicator) -> [[String]] {
    guard !indicator.rows.isEmpty else {
      let none = HTMLText.cell(ReportWords.notClaimed, columns: 5, class: "none")
      return [[none + HTMLText.cell("0", class: "number") + blank(3)]]
    }
    var blocks = indicator.rows.flatMap { self.blocks(of: $0) }
    blocks[blocks.count - 1].append(subtotal(indicator.sum))
    return blocks
  }

  private func subtotal(_ sum: FormSum) -> String {
    let words = "\(ReportWords.subtotal)（\(ReportWords.sum(sum))）"
    return HTMLText.cell(words, columns: 5, class: "subtotal")
      + HTMLText.cell("<b>\(sum.figures.points)</b>", class: "number subtotal") + accepted(sum, "subtotal")
  }

  private func blocks(of row: FormRow) -> [[String]] {
    let cells = [
      (HTMLText.text(row.second), nil), (HTMLText.text(row.third), nil), (printed(row.printed), "printed"),
      (HTMLText.text(row.cap), "number"),
    ]
    let most = FormHTMLTable.mostInBlock
    return stride(from: 0, to: row.entries.count, by: most).map { start in
      let entries = row.entries[start..<min(row.entries.count, start + most)]
      let leading = cells.map { (content, name: String?) in HTMLText.cell(content, rows: entries.count, class: name) }
      return entries.enumerated().map { index, entry in (index == 0 ? leading.joined() : "") + self.entry(entry) }
    }
  }

  /// A part on a line of its own, unbroken where it is short.
  private func printed(_ text: String) -> String {
    text.split(separator: "；").map { part in
      HTMLText.element("span", HTMLText.text(String(part)), class: part.count <= 14 ? "keep" : nil)
    }.joined(separator: "<br>")
  }

  private func entry(_ entry: FormEntry) -> String {
    let details = entry.details.map { "\($0.label) \($0.value)" }.joined(separator: "，")
    let readings = entry.readings.isEmpty ? "" : "（\(ReportWords.readings(entry.readings))）"
    let claim = [
      "\(entry.number). \(HTMLText.text(entry.name))", HTMLText.text(details),
      HTMLText.element("small", HTMLText.text(entry.why + readings)),
    ]
    let open = entry.figures.isOpen && entry.isCounted
    let points = entry.isCounted ? "\(entry.counts)" : "0<br><small>\(HTMLText.text(entry.status))</small>"
    let band = open ? "<br><small>\(entry.figures.low)-\(entry.figures.high)</small>" : ""
    return HTMLText.cell(claim.filter { !$0.isEmpty }.joined(separator: "<br>"), class: "claim")
      + HTMLText.cell(points + band, class: "number")
      + HTMLText.cell(entry.documents.map(document).joined(separator: "<br>"), class: "proof")
      + HTMLText.cell(HTMLText.text(entry.check), class: entry.check.isEmpty ? nil : "number")
      + HTMLText.cell(HTMLText.text(entry.opinion), class: entry.opinion.isEmpty ? nil : "opinion")
  }

  /// The last three cells of a sum: 认定 where there is a review.
  private func accepted(_ sum: FormSum, _ name: String? = nil) -> String {
    guard let points = sum.accepted else { return blank(3, name) }
    let classes = ["number", name].compactMap { $0 }.joined(separator: " ")
    return blank(1, name) + HTMLText.cell("<b>\(points)</b>", class: classes) + blank(1, name)
  }

  private func document(_ document: Evidence) -> String {
    "<i class=\"box\(document.ready ? " ready" : "")\"></i>\(HTMLText.text(document.name))"
  }

  private var strays: [String] {
    guard !form.strays.isEmpty else { return [] }
    var rows = form.strays.map { HTMLText.cell("", columns: 4) + entry($0) }
    rows[0] = HTMLText.cell(ReportWords.strays, rows: rows.count, columns: 2) + rows[0]
    return ["<tbody>"] + rows.map { HTMLText.element("tr", $0) } + ["</tbody>"]
  }

  private var total: [String] {
    let words = "<b>\(ReportWords.total)</b>（\(ReportWords.sum(form.total))）"
    let cells =
      HTMLText.cell(words, columns: 7)
      + HTMLText.cell("<b>\(form.total.figures.points)</b>", class: "number") + accepted(form.total)
    return ["<tbody><tr class=\"total\">\(cells)</tr></tbody>"]
  }

  private func blank(_ count: Int, _ name: String? = nil) -> String {
    String(repeating: HTMLText.cell("", class: name), count: max(0, count))
  }
}
