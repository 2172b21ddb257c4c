/// What the desk's filter asks for: texts of a draft, and words that speak of its verdicts and its mark.
struct DeskSearch {
  private let texts: Search
  private let outcomes: [Outcome]
  /// The words of the outcomes as texts, for those whose unit is called so.
  private let all: Search

  /// A word of its own: 谁符合, 谁达到.
  enum Outcome: String, CaseIterable {
    /// Every verdict is met, some is not, or it depends on what is still open.
    case met = "符合"
    case unmet = "不符合"
    case unknown = "待定"
    /// Against the mark, where one is set.
    case reached = "达到"
    case notReached = "未达到"
    /// Nothing is left to fill in or to mend.
    case complete = "完成"

    func holds(_ result: DeskResult) -> Bool {
      let truths = result.verdicts.map(\.truth)
      switch self {
      case .met: return truths.allSatisfy { $0 == .met }
      case .unmet: return truths.contains(.unmet)
      case .unknown: return !truths.contains(.unmet) && truths.contains(.unknown)
      case .reached: return result.distance.map { $0 >= .zero } ?? false
      case .notReached: return result.distance.map { $0 < .zero } ?? false
      case .complete: return result.problems.isEmpty
      }
    }
  }

  init(_ typed: String) {
    let words = (Search.withoutGaps(typed) ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    outcomes = words.compactMap(Outcome.init)
    texts = Search(words.filter { Outcome(rawValue: $0) == nil }.joined(separator: " "))
    all = Search(typed)
  }

  var isEmpty: Bool { all.isEmpty }

  /// Whether a draft fits; `searched` is what it is found by.
  func finds(_ draft: DeskDraft, _ searched: Search.Searched) -> Bool {
    if !outcomes.isEmpty, let result = draft.result, outcomes.allSatisfy({ $0.holds(result) }) {
      if texts.isEmpty || texts.finds(searched) { return true }
    }
    return all.finds(searched)
  }
}

extension DeskDraft {
  /// What a filter looks at, made ready.
  var searched: Search.Searched {
    let texts = [applicant.name, applicant.organization, applicant.specialty, applicant.staffNumber, file.text]
    return Search.Searched(names: texts.filter { !$0.isEmpty }, ids: [file.text])
  }
}
