import Screen

extension Editing {
  /// Gives keys to the search's text; false where they are none of its own.
  mutating func typeInFinder(_ keys: [Key]) -> Bool {
    guard case .finder(var finder)? = layer, keys != [.home], keys != [.end] else { return false }
    guard let isEdited = finder.filter.handle(keys) else { return false }
    if isEdited { finder.narrow() }
    layer = .finder(finder)
    return true
  }

  mutating func obeyInFinder(_ command: Command, _ layout: Layout) {
    guard case .finder(var finder)? = layer else { return }
    switch command {
    case .up: finder.move(by: -1)
    case .down: finder.move(by: 1)
    case .pageUp: finder.move(by: -max(1, layout.listRows - 1))
    case .pageDown: finder.move(by: max(1, layout.listRows - 1))
    case .first: finder.selected = 0
    case .last: finder.move(by: finder.results.count)
    case .out:
      layer = nil
      return
    case .open:
      guard let found = finder.chosen else {
        message = Message(text: Words.Find.nothing(finder.filter.text))
        return
      }
      return visit(found.target)
    default: break
    }
    layer = .finder(finder)
  }

  /// Goes to what was found: a row is shown among its own with what one more would add.
  mutating func visit(_ target: Findable.Target) {
    if case .futureField(let field, let label) = target {
      message = Message(text: Words.Find.noEntry(asking: label, stepTitles(asking: field, label: label)))
      return
    }
    layers = []
    switch target {
    case .step(let index): go(toStep: index)
    case .entry(let id): go(to: SummaryTarget.entry(id))
    case .node(let node):
      go(to: SummaryTarget.node(node))
      if let indicator = table.nodes[node].indicator, node != indicator, readOnly == nil, !isReviewing {
        openPicker([indicator], at: node)
      }
    case .field(let scope, let ref):
      go(toStep: stepIndex(of: scope))
      openForm(scope, at: ref)
    case .futureField: break
    case .condition(let index):
      let condition = table.pack.conditions[index]
      let state = HelpLine(report.conditions[index].truth.label, report.conditions[index].truth.role)
      showTopic("\(condition.article) \(condition.name)", [state, HelpLine(wording.sentence(forCondition: index))])
    case .reading(let id):
      let lines = table.pack.readings.filter { $0.id == id }.map { HelpLine($0.reading) }
      showTopic(table.pack.readings.first { $0.id == id }.map { "\(id) \($0.doubt)" } ?? id, lines)
    case .topic(let topic): layer = .help(topic.page)
    }
  }

  private func stepIndex(of scope: Form.Scope) -> Int {
    switch scope {
    case .applicant: 0
    case .conditions: steps.firstIndex(of: .conditions) ?? stepIndex
    case .entry(let id): position(ofEntry: id).flatMap(stepIndex(ofEntry:)) ?? stepIndex
    }
  }

  private mutating func showTopic(_ title: String, _ lines: [HelpLine]) {
    layer = .help(HelpPage(title: Words.helpTitle(title), lines: lines))
  }
}
