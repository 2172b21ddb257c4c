import Basics
import Scoring
import Screen
import Wizard

/// `score --format text`: a summary for reading, in aligned columns of at most 80.
enum ScoreText {
  /// The lines for one draft; with every step from the entries to the total where `explains`.
  static func lines(_ scored: ScoredDraft, explains: Bool = false) -> [String] {
    head(scored) + [""] + figures(scored) + entries(scored) + (explains ? ExplainText.lines(scored) : [])
      + conclusions(scored)
  }

  private static func head(_ scored: ScoredDraft) -> [String] {
    let (draft, pack) = (scored.draft, scored.table.pack)
    let person = [draft.applicant.name, draft.applicant.organization, draft.applicant.specialty]
    return [
      ([scored.source.name] + person.map { TextLayout.clip($0, to: 40) }.filter { !$0.isEmpty })
        .joined(separator: "  "),
      "\(pack.title) \(pack.version)（\(pack.standing)）",
      Words.Text.applicationDate(draft.applicationDate),
    ] + wrapped(pack.imprint, indent: 0)
  }

  // MARK: Figures

  private static func figures(_ scored: ScoredDraft) -> [String] {
    let (table, report) = (scored.table, scored.report)
    var lines = [row("", Words.Text.figures)]
    for section in table.sections {
      lines.append(row(table.nodes[section].name, report.nodes[section].figures, table.nodes[section].cap))
      for indicator in table.nodes[section].children {
        let node = table.nodes[indicator]
        let cut = report.nodes[indicator].cut
        let note = cut > .zero ? Words.Text.cut(cut) : ""
        lines.append(row("  " + node.name, report.nodes[indicator].figures, node.cap) + note)
      }
    }
    lines.append(row(Words.Text.total, report.total, table.pack.cap))
    return lines
  }

  private static func row(_ name: String, _ figures: Figures, _ cap: Points?) -> String {
    let cells = [figures.low, figures.points, figures.high].map(\.column) + [cap.map { "\($0)" } ?? "-"]
    return row(name, cells)
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    TextLayout.pad(TextLayout.clip(name, to: 34), to: 34, alignment: .leading)
      + cells.map { TextLayout.pad($0, to: 8, alignment: .trailing) }.joined()
  }

  // MARK: Entries

  private static func entries(_ scored: ScoredDraft) -> [String] {
    guard !scored.draft.entries.isEmpty else { return ["", Words.Text.noEntries] }
    let wording = scored.wording
    var lines = ["", Words.Text.entries]
    for (position, (entry, result)) in zip(scored.draft.entries, scored.report.entries).enumerated() {
      let label = TextLayout.pad(result.status.label, to: 10, alignment: .leading)
      let counts = TextLayout.pad(result.counts.column, to: 6, alignment: .trailing)
      let row = scored.table.row(entry.criterion).map(wording.rowName) ?? entry.criterion
      let names = [TextLayout.clip(entry.id, to: 12), row, TextLayout.clip(entry.titleKey ?? "", to: 40)]
      lines.append("  \(label)\(counts)  \(names.filter { !$0.isEmpty }.joined(separator: "  "))")
      let readings = wording.citedReadings(position)
      let cited = readings.isEmpty ? "" : "（\(readings.joined(separator: "、"))）"
      lines += wrapped(wording.why(position) + cited, indent: 20)
    }
    return lines
  }

  // MARK: Conclusions

  private static func conclusions(_ scored: ScoredDraft) -> [String] {
    let (pack, report, wording) = (scored.table.pack, scored.report, scored.wording)
    var lines = ["", Words.Text.verdicts]
    for (index, (definition, verdict)) in zip(pack.verdicts, report.verdicts).enumerated() {
      lines.append(state(definition.name, verdict.truth.label, definition.article))
      // The conditions follow one by one; what a verdict asks itself is said here.
      let own = wording.reasons(forVerdict: index).filter { $0.condition == nil }
      lines += own.flatMap { reason in
        // Of the pass mark the verdict's own article speaks already.
        wrapped(reason.article.isEmpty ? reason.sentence : "\(reason.article)：\(reason.sentence)", indent: 4)
      }
    }
    lines.append(state(Words.Text.scoreVerdict, report.score.label, ""))
    lines += wrapped(wording.scoreSentence, indent: 4) + ["", Words.Text.conditions]
    for (index, (definition, condition)) in zip(pack.conditions, report.conditions).enumerated() {
      lines.append(state("\(definition.article) \(definition.name)", condition.truth.label, ""))
      lines += wrapped(wording.sentence(forCondition: index), indent: 4)
    }
    lines += evidence(scored) + ["", Words.Text.judgedByPeople]
    for judgement in pack.judgedByPeople { lines += wrapped("\(judgement.article)：\(judgement.text)", indent: 2) }
    return lines
  }

  /// What is missing by entry and by office, and the entries without a date or any proof.
  private static func evidence(_ scored: ScoredDraft) -> [String] {
    let (table, wording) = (scored.table, scored.wording)
    let missing = table.evidenceList(scored.draft, scored.report)
    let bare = table.bareEntries(scored.draft, scored.report)
    var lines: [String] = []
    if !missing.isEmpty {
      lines += ["", Words.Text.missingEvidence]
      for items in missing.byEntry { lines += wrapped(wording.sentence(forMissing: items), indent: 2) }
      lines += ["", "\(Words.Text.byOffice)（\(Wording.officesAreHelp)）"]
      lines += missing.byOffice.flatMap { wrapped(wording.sentence(for: $0), indent: 2) }
    }
    if !bare.isEmpty {
      lines += ["", Words.Text.bareEntries] + wording.sentences(for: bare).flatMap { wrapped($0, indent: 2) }
    }
    return lines
  }

  private static func state(_ name: String, _ label: String, _ article: String) -> String {
    let columns = 56
    let padded = TextLayout.pad(TextLayout.clip(name, to: columns - 2), to: columns, alignment: .leading)
    return "  " + padded + label + (article.isEmpty ? "" : "  \(article)")
  }

  private static func wrapped(_ text: String, indent: Int) -> [String] {
    TextLayout.wrap(text, to: 80 - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
