import Scoring

extension Editing {
  /// Ctrl-O: opens the figure in front, of an entry, an indicator or the total.
  mutating func explain() {
    if case .entry(let id)? = form?.scope { return explain(.entry(id)) }
    switch selectedItem {
    case .entry(let position): explain(.entry(shown.entries[position].id))
    case .add(let indicator): explain(.node(indicator))
    default: explain(.total)
    }
  }

  mutating func explain(_ target: SummaryTarget?) {
    switch target {
    case .entry(let id), .field(let id, _):
      guard let position = shown.entries.firstIndex(where: { $0.id == id }) else { return }
      show(wording.explanation(ofEntry: position), of: wording.entryName(position))
    case .node(let index): show(wording.explanation(ofNode: index), of: wording.rowName(index))
    case .addition(let row): show(addition: row)
    case .condition(let index): showCondition(index)
    case .passMark: layer = .help(HelpPage(title: Words.explanationTitle(Words.passMarkVerdict), lines: passMarkLines))
    default: show(wording.explanationOfTotal(), of: Words.total)
    }
  }

  /// What one more entry of a row would go through, down to the total.
  private mutating func show(addition row: Int) {
    let addition = rescoring.addition(of: row, beside: hypothetical)
    let more = shown.adding(hypothetical: [addition], table)
    let words = Scoring.Wording(score(more, table), of: more, table)
    show(words.explanation(ofEntry: more.entries.count - 1), of: words.entryName(more.entries.count - 1))
  }

  private mutating func showCondition(_ index: Int) {
    let (definition, result) = (table.pack.conditions[index], report.conditions[index])
    let lines = [
      HelpLine("\(definition.article) \(definition.name)：\(result.truth.label)", result.truth.role),
      HelpLine(wording.sentence(forCondition: index)),
    ]
    layer = .help(HelpPage(title: Words.explanationTitle(definition.article), lines: lines))
  }

  private var passMarkLines: [HelpLine] {
    [
      HelpLine(wording.scoreSentence, report.score.role), HelpLine(Words.figures(report.total, mark: report.passMark)),
      HelpLine(Words.applicantField(.passMark, table.pack).help, .dim),
    ]
  }

  private mutating func show(_ explanation: Explanation, of subject: String) {
    var lines: [HelpLine] = [HelpLine(Words.explanationColumns, .dim)]
    var article: String?
    for line in explanation.lines {
      lines.append(HelpLine(line, naming: line.article == article ? nil : line.article))
      article = line.article ?? article
    }
    layer = .help(HelpPage(title: Words.explanationTitle(subject), lines: lines))
  }
}

extension HelpLine {
  /// A step with its figures before and after; remarks stand below their step. An article is named where it begins.
  fileprivate init(_ line: ExplanationLine, naming article: String?) {
    let source = article.map { "（\($0)）" } ?? ""
    self.init(line.text + source, line.after == nil ? .dim : line.depth == 0 ? .strong : .plain)
    indent = min(12, max(0, line.depth) * 2)
    before = line.before?.column ?? ""
    after = line.after?.column ?? ""
  }
}
