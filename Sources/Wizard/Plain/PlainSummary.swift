/// 汇总 as it is read out: the figures, the verdicts and what is to be mended first, the rest part by part.
extension Editing {
  /// A part that is read in one go.
  private struct Part {
    var title: String
    var lines: [String]
  }

  /// More lines at once are not taken in by ear.
  private static let longestPart = 20

  /// Never broken: who reads aloud wants whole sentences.
  var plainSummaryLines: [SummaryLine] {
    summaryLines(columns: 100_000).filter { !$0.text.isEmpty }
  }

  /// One part, from 0, and what comes after it.
  func plainSummary(part: Int) -> [String] {
    let parts = plainParts
    guard parts.indices.contains(part) else { return [Words.Plain.allRead] }
    var titles: [String] = []
    for title in parts[(part + 1)...].map(\.title) where title != titles.last { titles.append(title) }
    return parts[part].lines + [titles.isEmpty ? Words.Plain.allRead : Words.Plain.following(titles)]
  }

  /// An empty line in 汇总: the next part.
  mutating func readOn() -> [String] {
    summaryPart += 1
    return plainSummary(part: summaryPart)
  }

  private var plainParts: [Part] {
    let columns = summaryColumns
    var number = 0
    var sections: [[String]] = [[]]
    for line in summaryLines(columns: 100_000) {
      if line.text.isEmpty {
        sections.append([])
        continue
      }
      if line.target != nil { number += 1 }
      sections[sections.count - 1].append(spoken(line, line.target == nil ? nil : number, columns))
    }
    sections.removeAll(where: \.isEmpty)
    guard let total = sections.first else { return [] }
    // The verdicts follow on the total.
    let verdicts = isReviewing ? [] : sections.dropFirst().first ?? []
    let rest = sections.dropFirst(isReviewing ? 1 : 2)
    return [Part(title: "", lines: total + verdicts + toMend)] + rest.flatMap(Editing.parts)
  }

  private func spoken(_ line: SummaryLine, _ number: Int?, _ columns: (raw: String, figure: String)) -> String {
    var text = number.map { "\($0) \(line.text)" } ?? line.text
    if !line.raw.isEmpty { text += "  \(columns.raw) \(line.raw)" }
    return line.figure.isEmpty ? text : "\(text)  \(columns.figure) \(PlainInput.trimmed(line.figure))"
  }

  /// How much is still to be mended, by kind.
  private var toMend: [String] {
    let kinds: [ProblemPlace.Kind] = [.wrong, .missing, .doubtful, .undecided]
    let marks = kinds.compactMap { kind -> String? in
      let count = problems.count { $0.kind == kind }
      return count > 0 ? Words.mark(kind, count) : nil
    }
    return marks.isEmpty ? [] : [Words.Plain.toMend(marks)]
  }

  private static func parts(of section: [String]) -> [Part] {
    stride(from: 0, to: section.count, by: longestPart).map { start in
      Part(title: section[0], lines: Array(section[start..<min(section.count, start + longestPart)]))
    }
  }
}
