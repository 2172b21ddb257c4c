import Basics
import Storage
import Wizard

/// Something done with several drafts or people, one after another, in the background: one that cannot be done is
/// named, and the others go on.
struct DeskJob {
  enum Outcome {
    case done
    /// Done, and can be taken back.
    case did(DeskDeed)
    /// What was done before is taken back: the draft is here again.
    case tookBack(DraftPath)
    /// Why not.
    case refused(String)
    /// Why not, and all others could not be done, either: they are not begun.
    case stopped(String)
  }

  /// How long one piece of the work takes, in milliseconds.
  static let slice = 50

  private let act: (Int) -> [Outcome]
  /// What to say when so many are done.
  private let summary: (Int) -> String
  /// What is worked on, as shown: files, or people.
  private let names: [ExactText]
  /// What is taken back, in the order of the names; empty where something is done.
  private let undoing: [DeskDeed]
  private var done = 0
  private var deeds: [DeskDeed] = []
  /// By their places among the names, why some could not be done.
  private var refused: [(place: Int, why: String)] = []
  /// Where the last draft that was taken back is now.
  private(set) var lastPlace: DraftPath?
  /// Whether the user has had enough of it.
  private var isStopped = false

  /// `act` is given the place of a name among `names`.
  init(_ names: [ExactText], summary: @escaping (Int) -> String, act: @escaping (Int) -> Outcome) {
    self.init(groupsOf: names, summary: summary) { [act($0)] }
  }

  /// `act` is given the place of a name among `names`, and does that and some that follow: one at least.
  init(groupsOf names: [ExactText], summary: @escaping (Int) -> String, act: @escaping (Int) -> [Outcome]) {
    self.act = act
    self.summary = summary
    self.names = names
    undoing = []
  }

  /// Takes back what was done.
  init(undoing deeds: [DeskDeed]) {
    let versions = VersionIndex()
    act = { [deeds[$0].undo(versions)] }
    summary = { deeds.undone($0) }
    names = deeds.map(\.name)
    undoing = deeds
  }

  var left: Int { names.count - done }
  var isOver: Bool { left == 0 || isStopped }
  var progress: DeskProgress { DeskProgress(done: done, total: names.count, isStopping: isStopped) }

  /// What can be taken back from now on: what was done, or what of it could not be taken back yet.
  var undoable: [DeskDeed] {
    if undoing.isEmpty { return deeds }
    return refused.map { undoing[$0.place] } + undoing[done...]
  }

  /// Those in work are finished; the others stay as they are.
  mutating func stop() { isStopped = true }

  /// The next few drafts, to be done in the background.
  func piece() -> () -> [Outcome] {
    let (rest, act) = (done..<names.count, act)
    return {
      let deadline = Clock.milliseconds + DeskJob.slice
      var outcomes: [Outcome] = []
      while outcomes.count < rest.count {
        outcomes += act(rest.lowerBound + outcomes.count)
        if case .stopped? = outcomes.last { break }
        if Clock.milliseconds >= deadline { break }
      }
      return outcomes
    }
  }

  mutating func take(_ outcomes: [Outcome]) {
    for (place, outcome) in zip(done..<names.count, outcomes) {
      switch outcome {
      case .done: break
      case .did(let deed): deeds.append(deed)
      case .tookBack(let place): lastPlace = place
      case .refused(let why): refused.append((place, why))
      case .stopped(let why):
        refused.append((place, why))
        isStopped = true
      }
    }
    done = min(names.count, done + outcomes.count)
  }

  /// What it came to so far; only what could not be done stays marked.
  var news: DeskNews {
    let marked = refused.map { names[$0.place] } + names[done...]
    if names.count == 1, let why = refused.first?.why { return DeskNews("\(names[0])：\(why)", marked: marked) }
    let message = Words.notDone(summary(done - refused.count), refused: refused.count, left: left)
    return DeskNews(message, details: refused.map { "\(names[$0.place])：\($0.why)" }, marked: marked)
  }
}
