import Drafts
import Wizard

/// Something done with several drafts or people, one after another, in the background: one that cannot be done is named, and the
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

  private let act: (Int) -> Outcome
  /// What to say when so many are done.
  private let summary: (Int) -> String
  /// What is worked on, as shown: files, or people.
  private let names: [String]
  private var done = 0
  private(set) var removed: [RemovedDraft] = []
  private var refused: [String] = []

  /// `act` is given the place of a name among `names`.
  init(_ names: [String], summary: @escaping (Int) -> String, act: @escaping (Int) -> Outcome) {
    self.act = act
    self.summary = summary
    self.names = names
  }

  var left: Int { names.count - done }
  var isOver: Bool { left == 0 }
  var progress: DeskProgress { DeskProgress(done: done, total: names.count) }

  /// The next few drafts, to be done in the background.
  func piece() -> () -> [Outcome] {
    let (rest, act) = (done..<names.count, act)
    return {
      let deadline = Clock.milliseconds + DeskJob.slice
      var outcomes: [Outcome] = []
      for place in rest {
        outcomes.append(act(place))
        if Clock.milliseconds >= deadline { break }
      }
      return outcomes
    }
  }

  mutating func take(_ outcomes: [Outcome]) {
    for (name, outcome) in zip(names[done...], outcomes) {
      switch outcome {
      case .done, .removed(nil): break
      case .removed(let draft?): removed.append(draft)
      case .refused(let why): refused.append("\(name)：\(why)")
      }
    }
    done = min(names.count, done + outcomes.count)
  }

  /// What it came to so far.
  var news: DeskNews {
    if names.count == 1, let why = refused.first { return DeskNews(why) }
    let message = summary(done - refused.count) + (refused.isEmpty ? "" : Words.notDone(refused.count))
    return DeskNews(message, details: refused)
  }
}
