import Scoring
import Standards

/// Something to mend, with the place where it can be mended.
package struct ProblemPlace: Equatable, Sendable {
  package enum Kind: Int, CaseIterable, Sendable {
    /// 缺: something is not filled in.
    case missing
    /// 错: something is not valid.
    case wrong
    /// 疑: something that a clerk would ask about.
    case doubtful
    /// 待: a reviewer has not judged it yet.
    case undecided
  }

  package var kind: Kind
  package var stepIndex: Int
  package var scope: Form.Scope
  package var field: FieldRef?
}

/// Everything to mend, in the order of the walk, and how much of each kind there is on each step.
struct ToMend: Sendable {
  private(set) var places: [ProblemPlace] = []
  private var counts: [[Int]] = []

  init() {}

  /// Those of one step stay in the order that they come in.
  init(_ found: [ProblemPlace], steps: Int) {
    counts = Array(repeating: Array(repeating: 0, count: ProblemPlace.Kind.allCases.count), count: steps)
    for index in found.indices { counts[found[index].stepIndex][found[index].kind.rawValue] += 1 }
    places.reserveCapacity(found.count)
    for step in counts.indices where counts[step].contains(where: { $0 > 0 }) {
      for index in found.indices where found[index].stepIndex == step { places.append(found[index]) }
    }
  }

  func count(_ kind: ProblemPlace.Kind, onStep index: Int) -> Int {
    counts.indices.contains(index) ? counts[index][kind.rawValue] : 0
  }
}

extension Editing {
  func findProblems() -> ToMend {
    let found =
      isReviewing
      ? reviewProblems
      : unsavedProblems + report.diagnostics.compactMap(place) + openFacts + openEntryFields + unnamed
    return ToMend(found, steps: steps.count)
  }

  private var unsavedProblems: [ProblemPlace] {
    unsavedDate == nil
      ? [] : [ProblemPlace(kind: .wrong, stepIndex: 0, scope: .applicant, field: .applicationDate)]
  }

  private var unnamed: [ProblemPlace] {
    draft.applicant.name.isEmpty
      ? [ProblemPlace(kind: .missing, stepIndex: 0, scope: .applicant, field: .name)] : []
  }

  /// Positions of the entries that a conversion kept and this standard has no row for; nothing is to be mended there.
  var keptEntries: [Int] {
    report.entries.indices.filter { if case .notCarriedOver = report.entries[$0].reason { true } else { false } }
  }

  private func place(of diagnostic: Diagnostic) -> ProblemPlace? {
    if case .notCarriedOver = diagnostic.problem { return nil }
    let kind: ProblemPlace.Kind =
      if case .missingField = diagnostic.problem {
        .missing
      } else {
        diagnostic.severity == .error ? .wrong : .doubtful
      }
    if let position = diagnostic.entry, isHypothetical(position) { return nil }
    if let position = diagnostic.entry { return place(kind, ofEntry: position, diagnostic) }
    guard let key = diagnostic.key else { return nil }
    if let fact = table.fact(key) { return place(kind, of: fact) }
    let field: FieldRef? = key == "passMark" ? .passMark : key == "applicationDate" ? .applicationDate : nil
    return field.map { ProblemPlace(kind: kind, stepIndex: 0, scope: .applicant, field: $0) }
  }

  private func place(_ kind: ProblemPlace.Kind, ofEntry position: Int, _ diagnostic: Diagnostic) -> ProblemPlace? {
    let id = self.id(ofEntry: position)
    let field = diagnostic.key.flatMap(EntryField.init(key:)).map { FieldRef.entry(id, $0) }
    return stepIndex(ofEntry: position).map {
      ProblemPlace(kind: kind, stepIndex: $0, scope: .entry(id), field: field ?? .criterion(entry: id))
    }
  }

  private func place(_ kind: ProblemPlace.Kind, of fact: FactDefinition) -> ProblemPlace? {
    stepIndex(of: fact).map {
      ProblemPlace(kind: kind, stepIndex: $0, scope: fact.step.form, field: fact.firstField)
    }
  }

  /// Fields of entries without which some verdict is still open, as far as nothing else is wrong with them.
  private var openEntryFields: [ProblemPlace] {
    var found: [ProblemPlace] = []
    for clause in report.verdicts.filter({ $0.truth == .unknown }).flatMap(\.finding.clauses) {
      guard case .entry(let position, let open) = clause.subject, let field = open.first, !isHypothetical(position),
        let step = rescoring.row(ofEntry: position).flatMap(stepIndex(ofRow:))
      else { continue }
      if diagnostic(at: position, field.rawValue) != nil { continue }
      let id = self.id(ofEntry: position)
      let place = ProblemPlace(kind: .missing, stepIndex: step, scope: .entry(id), field: .entry(id, field))
      if !found.contains(place) { found.append(place) }
    }
    return found
  }

  private var openFacts: [ProblemPlace] {
    let open = openFactIds
    return table.pack.facts.filter { open.contains($0.id) && draft.facts[$0.id] == nil }
      .compactMap { place(.missing, of: $0) }
  }

  /// Unanswered facts without which some verdict is still open.
  var openFactIds: [String] {
    var ids: [String] = []
    for verdict in report.verdicts where verdict.truth == .unknown {
      for clause in verdict.finding.clauses {
        if case .fact(let id, nil) = clause.subject, !ids.contains(id) { ids.append(id) }
      }
    }
    return ids
  }
}

extension FactDefinition {
  /// The field that answers it: of several boxes the first.
  var firstField: FieldRef {
    switch kind {
    case .choices(let options), .numberedChoices(let options):
      options.first.map { .option(fact: id, id: $0.id) } ?? .noOption(fact: id)
    default: .fact(id)
    }
  }
}
