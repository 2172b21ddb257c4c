import Scoring

extension Editing {
  /// What a reviewer has still to do.
  var reviewProblems: [ProblemPlace] {
    guard let reviewed else { return [] }
    return reviewed.states.indices.flatMap { position -> [ProblemPlace] in
      let (state, id) = (reviewed.states[position], draft.entries[position].id)
      let doubt = state.doubt.map { $0.place(of: id) }
      let since: (ProblemPlace.Kind, FieldRef)? = state.isChangedSince ? (.doubtful, .judgement(entry: id)) : nil
      let open: (ProblemPlace.Kind, FieldRef)? = state.judgement == nil ? (.undecided, .judgement(entry: id)) : nil
      return [doubt, since, open].compactMap { $0 }.compactMap { kind, field in
        stepIndex(ofEntry: position).map {
          ProblemPlace(kind: kind, stepIndex: $0, scope: .entry(id), field: field)
        }
      }
    }
  }
}

extension ReviewState.Doubt {
  fileprivate func place(of id: String) -> (ProblemPlace.Kind, FieldRef) {
    switch self {
    case .noPoints: (.missing, .acceptedPoints(entry: id))
    case .noReason: (.missing, .reviewReason(entry: id))
    case .invalidPoints, .outsideRange: (.wrong, .acceptedPoints(entry: id))
    }
  }
}
