import Basics
import Screen

/// How a step of the walk stands.
struct StepState: Equatable, Sendable {
  let title: String
  /// What is to mend there and its points, 完成, or the points alone; then the same where there is less room.
  private let full: String
  private let short: String
  let role: Role

  fileprivate init(_ title: String, mark: String, figure: String, role: Role) {
    self.title = title
    full = figure.isEmpty ? mark : "\(mark) \(figure)"
    short = mark
    self.role = role
  }

  fileprivate init(_ title: String, _ text: String, _ role: Role) {
    self.title = title
    (full, short) = (text, text)
    self.role = role
  }

  /// As much of it as there is room for, in columns.
  func text(in room: Int) -> String { DisplayWidth.of(full) > room ? short : full }
}

extension Editing {
  /// How the steps stand, in order.
  var stepStates: [StepState] { steps.indices.map(state) }

  /// A step's points, or 完成; before them what is to mend there, the gravest first.
  private func state(of index: Int) -> StepState {
    let title = table.title(of: steps[index])
    let figure = figureText(of: index)
    // A reviewer asks first how many are left.
    for kind in [ProblemPlace.Kind.undecided, .wrong, .missing, .doubtful] {
      let count = mending.count(kind, onStep: index)
      guard count > 0 else { continue }
      return StepState(title, mark: Words.mark(kind, count), figure: figure, role: kind == .wrong ? .problem : .warning)
    }
    switch steps[index] {
    case .applicant, .conditions:
      return isReviewing ? StepState(title, "", .plain) : StepState(title, Words.complete, .good)
    default: return StepState(title, figure, holdsHypothetical(steps[index]) ? .hypothetical : .plain)
    }
  }

  /// Whether a step's figure counts what is only tried out; it is marked with a star.
  private func holdsHypothetical(_ step: Step) -> Bool {
    guard !hypothetical.isEmpty else { return false }
    guard case .entries = step else { return step == .summary }
    return hypothetical.contains { table.step(ofRow: $0.row) == step }
  }

  /// A step's points as shown; marked where something tried out is in them.
  private func figureText(of index: Int) -> String {
    let figure = plainFigure(of: index)
    return holdsHypothetical(steps[index]) ? "*" + figure : figure
  }

  private func plainFigure(of index: Int) -> String {
    switch steps[index] {
    case .entries:
      var (points, isEmpty) = (Points.zero, true)
      for indicator in walk.indicators[index] {
        points += standing.nodes[indicator].figures.points
        isEmpty = isEmpty && !hasEntries(under: indicator)
      }
      return isEmpty ? Words.empty : points.column
    case .summary: return standing.total.points.column
    case .applicant, .conditions: return ""
    }
  }
}
