import Scoring
import Screen

extension Editing {
  /// Ctrl-G: this field or row with its article and readings, then the keys that work here.
  mutating func showHelp(_ layout: Layout) {
    let title = layer == nil ? activeField?.label : nil
    let reason = reasons(layout)
    let keys = [HelpLine(""), HelpLine(Words.keysTitle, .strong)] + Words.keyLines(in: context, reason: reason)
    let page = HelpPage(title: Words.helpTitle(title ?? table.title(of: step)), lines: explanation + keys)
    layers.append(.help(page))
  }

  /// What is to be said about the field, the row or the screen in front, with the readings behind it.
  var explanation: [HelpLine] {
    if let field = activeField, layer == nil { return note + [HelpLine("")] + readingsWithDoubts(field.readings) }
    let standard = step == .summary && layer == nil ? [HelpLine(table.pack.imprint, .dim)] : []
    return standard + (note.isEmpty ? [] : note + [HelpLine("")]) + readingsWithDoubts(readingsHere)
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
