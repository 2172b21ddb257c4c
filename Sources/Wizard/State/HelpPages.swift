import Scoring
import Screen

extension Editing {
  /// Ctrl-G: this field or row with its article and readings, then the keys that work here.
  mutating func showHelp() {
    let title: String
    var lines: [HelpLine]
    if let field = activeField, layer == nil {
      title = field.label
      lines = note + [HelpLine("")] + readingsWithDoubts(field.readings)
    } else {
      title = table.title(of: step)
      lines = (note.isEmpty ? [] : note + [HelpLine("")]) + readingsWithDoubts(readingsHere)
    }
    lines += [HelpLine(""), HelpLine(Words.keysTitle, .strong)] + Words.keyLines(in: context)
    layer = .help(HelpPage(title: Words.helpTitle(title), lines: lines))
  }

  /// The readings that bear on the screen in front, or on the whole result.
  private var readingsHere: [String] {
    if step == .summary { return table.pack.readings.map(\.id) }
    var ids: [String] = []
    for indicator in table.indicators(of: step) {
      for index in indicator..<table.nodes[indicator].end {
        ids += table.nodes[index].guidance.readings.filter { !ids.contains($0) }
      }
    }
    return ids
  }

  private func readingsWithDoubts(_ ids: [String]) -> [HelpLine] {
    table.pack.readings.filter { ids.contains($0.id) }.flatMap { reading in
      [HelpLine("\(reading.id) \(reading.doubt)", .strong), HelpLine(reading.reading)]
    }
  }
}
