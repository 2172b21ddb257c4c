import Drafts
import Wizard

/// Something done with several drafts, one after another, in the background: one that cannot be done is named, and the
/// others go on.
struct DeskJob {
  enum Outcome {
    case done
    /// Deleted; nil = only a link.
    case removed(RemovedDraft?)
    /// Why not.
    case refused(String)
  }

  /// How long one piece of the work takes, in milliseconds.
  static let slice = 50

  private let act: (String) -> Outcome
  /// What to say when so many are done.
  private let summary: (Int) -> String
  /// The files still to come.
  private var rest: [String]
  private let count: Int
  private(set) var removed: [RemovedDraft] = []
  private var refused: [String] = []

  init(_ files: [String], summary: @escaping (Int) -> String, act: @escaping (String) -> Outcome) {
    self.act = act
    self.summary = summary
    rest = files
    count = files.count
  }

  var isOver: Bool { rest.isEmpty }
  var left: Int { rest.count }
  var progress: DeskProgress { DeskProgress(done: count - rest.count, total: count) }

  /// The next few drafts, to be done in the background.
  func piece() -> () -> [Outcome] {
    let (rest, act) = (rest, act)
    return {
      let deadline = Clock.milliseconds + DeskJob.slice
      var outcomes: [Outcome] = []
      for file in rest {
        outcomes.append(act(file))
        if Clock.milliseconds >= deadline { break }
      }
      return outcomes
    }
  }

  mutating func take(_ outcomes: [Outcome]) {
    for (file, outcome) in zip(rest, outcomes) {
      switch outcome {
      case .done, .removed(nil): break
      case .removed(let draft?): removed.append(draft)
      case .refused(let why): refused.append("\(file)：\(why)")
      }
    }
    rest.removeFirst(min(rest.count, outcomes.count))
  }

  /// What it came to so far.
  var news: DeskNews {
    let done = count - rest.count - refused.count
    if count == 1, let why = refused.first { return DeskNews(why) }
    let message = summary(done) + (refused.isEmpty ? "" : Words.notDone(refused.count))
    return DeskNews(message, details: refused)
  }
}
