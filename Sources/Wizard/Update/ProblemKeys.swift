import Basics

extension Editing {
  /// The next thing to mend after the place where the user is, as they stand on the screens, going round.
  mutating func goToNextProblem() {
    leaveField()
    var order = ProblemOrder(self)
    let all = problems.map { (place: $0, rank: order.rank(of: $0)) }
      .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    let here = order.rankHere
    guard let first = all.first else {
      message = Message(text: Words.noProblems, role: .good)
      return
    }
    let number = all.firstIndex { here.lexicographicallyPrecedes($0.rank) }
    let next = number.map { all[$0] } ?? first
    go(toStep: next.place.stepIndex)
    openForm(next.place.scope, at: next.place.field)
    message = Message(text: Words.problem((number ?? 0) + 1, of: all.count, next.place.kind), role: .warning)
  }
}

/// Where things to mend stand: by step, by line of its list, by field of a form.
private struct ProblemOrder {
  private let editing: Editing
  /// The fields of the forms that were asked for.
  private var fields: [Form.Scope: [FieldRef]] = [:]
  /// Where each entry stands in the draft, by id.
  private let positions: [ExactText: Int]

  init(_ editing: Editing) {
    self.editing = editing
    let ids = editing.draft.entries.enumerated().map { (ExactText($1.id), $0) }
    positions = Dictionary(ids, uniquingKeysWith: { first, _ in first })
  }

  mutating func rank(of problem: ProblemPlace) -> [Int] {
    [problem.stepIndex] + line(of: problem.scope) + [place(of: problem.field, in: problem.scope)]
  }

  /// What has a higher rank comes after the field, the line or the step in front.
  var rankHere: [Int] {
    mutating get {
      let step = editing.stepIndex
      guard editing.pane == .main else { return [step] }
      if let form = editing.form { return [step] + line(of: form.scope) + [place(of: form.active, in: form.scope)] }
      switch editing.selectedItem {
      case .entry(let position): return [step] + line(ofEntry: position)
      case .add(let indicator): return [step, indicator, .max]
      default: return [step]
      }
    }
  }

  private func line(of scope: Form.Scope) -> [Int] {
    position(of: scope).map(line(ofEntry:)) ?? [0, 0]
  }

  private func position(of scope: Form.Scope) -> Int? {
    if case .entry(let id) = scope { positions[ExactText(id)] } else { nil }
  }

  /// Its indicator, then its place in the draft; what the table does not have stands last.
  private func line(ofEntry position: Int) -> [Int] {
    [editing.report.entries[position].row.flatMap { editing.table.nodes[$0].indicator } ?? .max, position]
  }

  /// From 0; what the form does not show comes after all that it shows.
  private mutating func place(of field: FieldRef?, in scope: Form.Scope) -> Int {
    let shown =
      fields[scope] ?? (position(of: scope).map(editing.entryFields(at:)) ?? editing.fields(of: scope)).map(\.ref)
    fields[scope] = shown
    return field.flatMap(shown.firstIndex(of:)) ?? .max
  }
}
