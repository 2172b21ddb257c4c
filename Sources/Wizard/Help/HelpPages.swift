import Screen

extension Editing {
  /// Ctrl-G: this field or row with its article and readings, then the keys that work here.
  mutating func showHelp(_ layout: Layout) {
    let title = layer == nil ? activeField?.label : nil
    let more = [HelpLine(""), HelpLine(Words.Topics.title, .strong), HelpLine(Words.Topics.how, .dim)]
    let titles = HelpLine(HelpTopic.allCases.map(\.title).joined(separator: "  "))
    let page = HelpPage(
      title: Words.helpTitle(title ?? table.title(of: step)),
      lines: explanation + HelpPage.keys(in: context) { reason(against: $0, layout) } + more + [titles])
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

extension HelpPage {
  /// Ctrl-G at the desk: what stands in front, its keys, and all that there is to know about the wizard.
  static func desk(in context: Context) -> HelpPage {
    let about = context == .versions ? Words.versionsHint : Array(Words.firstStart.dropFirst())
    let topics = HelpTopic.allCases.flatMap { topic in
      [HelpLine(""), HelpLine(topic.title, .strong)] + topic.paragraphs.map { HelpLine($0) }
    }
    return HelpPage(
      title: Words.helpTitle(Words.Keys.place(context == .versions ? .versions : .desk)),
      lines: about.map { HelpLine($0) } + keys(in: context) + topics)
  }

  /// The keys of a place under their heading; those that do the same stand on one line.
  static func keys(in context: Context, reason: (Command) -> String? = { _ in nil }) -> [HelpLine] {
    var rows: [(keys: String, help: String, reason: String)] = []
    for binding in KeyBinding.all where binding.contexts.contains(context) {
      if let same = rows.firstIndex(where: { $0.help == binding.help }) {
        rows[same].keys += " " + binding.keyNames
      } else {
        let reason = reason(binding.command).map(Words.notNow) ?? ""
        rows.append((binding.keyNames, binding.help, reason))
      }
    }
    return [HelpLine(""), HelpLine(Words.keysTitle, .strong)] + aligned(rows.map { ($0.keys, $0.help + $0.reason) })
  }

  /// Keys before what they do, one above the other, with a gap behind the longest; one that would leave too little room
  /// stands on a line of its own.
  static func aligned(_ rows: [(keys: String, help: String)]) -> [HelpLine] {
    let widths = rows.map { DisplayWidth.of($0.keys) }.filter { $0 <= 24 }
    return rows.map { keys, help in
      var line = HelpLine(help)
      line.head = keys
      line.headColumns = (widths.max() ?? 10) + 2
      return line
    }
  }
}
