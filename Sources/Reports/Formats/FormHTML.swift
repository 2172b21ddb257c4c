import Formats
import Scoring

/// The form as HTML that prints on A4 from any browser.
struct FormHTML {
  let form: PrintedForm

  static func page(_ forms: [PrintedForm]) -> String {
    let names = forms.compactMap { $0.person.first?.value }.filter { !$0.isEmpty }
    let title = ([forms.first?.title ?? ""] + (forms.count == 1 ? names : [])).joined(separator: " ")
    return HTMLText.page(title: title, style: FormStyle.form, body: forms.flatMap { FormHTML(form: $0).lines })
  }

  private var lines: [String] {
    ["<article>"] + head + FormHTMLTable(form: form).lines + signatures + bars + verdicts + missing + problems
      + statements(ReportWords.readingsTitle, form.readings, introduction: ReportWords.readingsIntroduction)
      + statements(ReportWords.judgedTitle, form.judged) + ["</article>"]
  }

  private var head: [String] {
    let facts = form.person.map { fact in
      "<span><b>\(HTMLText.text(fact.label))</b> \(HTMLText.text(fact.value.isEmpty ? "-" : fact.value))</span>"
    }
    return [
      HTMLText.element("h1", HTMLText.text(form.title)),
      HTMLText.element("p", HTMLText.text(form.standing), class: "standing"),
      HTMLText.element("p", facts.joined(separator: " "), class: "person"),
      HTMLText.element("p", HTMLText.text(form.completeness), class: form.isComplete ? "complete" : "incomplete"),
    ] + form.review.map { HTMLText.element("p", HTMLText.text($0), class: "review") }
  }

  // MARK: After the table

  /// Right below the table: the part that is signed.
  private var signatures: [String] {
    let cells = ReportWords.signatures.map { HTMLText.cell("\($0)：<div>\(ReportWords.date)：</div>") }
    return ["<table class=\"signatures\"><tr>\(cells.joined())</tr></table>"]
  }

  private var bars: [String] {
    let sums = form.sections.map(\.sum) + [form.total]
    return [heading(ReportWords.barsTitle), "<table class=\"bars\">"] + sums.map(bar)
      + ["</table>", HTMLText.element("p", ReportWords.barsKey, class: "small")]
  }

  private func bar(_ sum: FormSum) -> String {
    let cap = sum.cap ?? sum.figures.high
    let scale = BarScale(sum.figures, cap: cap, mark: isTotal(sum) ? form.mark : nil, length: 1000)
    var drawn = part("band", from: scale.filled, to: scale.reached) + part("fill", from: 0, to: scale.filled)
    if let mark = scale.mark { drawn += "<i class=\"mark\" style=\"left:\(percent(mark))\"></i>" }
    let cut = sum.cut > .zero ? "，\(ReportWords.cut(sum.cut))" : ""
    let cells = [
      HTMLText.cell(HTMLText.text(sum.name)), HTMLText.cell("<div class=\"bar\">\(drawn)</div>", class: "drawn"),
      HTMLText.cell("\(sum.figures.points) / \(cap)", class: "number"),
      HTMLText.cell(ReportWords.between(sum.figures) + cut),
    ]
    return HTMLText.element("tr", cells.joined(), class: isTotal(sum) ? "total" : nil)
  }

  private func isTotal(_ sum: FormSum) -> Bool { sum == form.total }

  private func part(_ name: String, from start: Int, to end: Int) -> String {
    guard end > start else { return "" }
    return "<i class=\"\(name)\" style=\"left:\(percent(start));width:\(percent(end - start))\"></i>"
  }

  private func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }

  private var verdicts: [String] {
    let own = form.verdicts.map { verdict in
      verdictItem(verdict.name, verdict.state, verdict.article, verdict.reasons)
    }
    let score = verdictItem(ReportWords.scoreVerdict, form.markSentence, "", [])
    return [heading(ReportWords.verdictsTitle), "<ul>"] + own + [score, "</ul>"]
  }

  private func verdictItem(_ name: String, _ state: String, _ article: String, _ reasons: [String]) -> String {
    let source = article.isEmpty ? "" : "（\(HTMLText.text(article))）"
    let below = reasons.map { HTMLText.element("li", HTMLText.text($0)) }.joined()
    let list = reasons.isEmpty ? "" : HTMLText.element("ul", below)
    return HTMLText.element("li", "\(HTMLText.text(name))\(source)：<b>\(HTMLText.text(state))</b>\(list)")
  }

  private var missing: [String] {
    guard !form.missing.isEmpty else {
      return [heading(ReportWords.missingTitle), HTMLText.element("p", ReportWords.nothingMissing)]
    }
    let items = form.missing.map { missing in
      HTMLText.element("li", HTMLText.text("\(missing.entry)：\(missing.documents.joined(separator: "、"))"))
    }
    return [heading(ReportWords.missingTitle), "<ul>"] + items + ["</ul>"]
  }

  private var problems: [String] {
    let items = form.problems.map { HTMLText.element("li", HTMLText.text($0)) }
    guard !items.isEmpty else {
      return [heading(ReportWords.problemsTitle), HTMLText.element("p", ReportWords.noProblems)]
    }
    return [heading(ReportWords.problemsTitle), "<ul>"] + items + ["</ul>"]
  }

  private func statements(_ title: String, _ facts: [FormFact], introduction: String? = nil) -> [String] {
    guard !facts.isEmpty else { return [] }
    let items = facts.map { "<li><b>\(HTMLText.text($0.label))</b> \(HTMLText.text($0.value))</li>" }
    let first = introduction.map { [HTMLText.element("p", $0)] } ?? []
    return [heading(title)] + first + ["<ul class=\"small\">"] + items + ["</ul>"]
  }

  private func heading(_ text: String) -> String { HTMLText.element("h2", HTMLText.text(text)) }
}
