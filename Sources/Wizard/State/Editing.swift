import Basics
import Scoring
import Screen
import Standards

/// A draft in hand: what it says, what it scores, and where the user is.
package struct Editing: Sendable {
  package let table: Table
  let walk: Walk
  package var steps: [Step] { walk.steps }
  /// Setting it rescores at once, so that no frame can show old figures.
  package var draft: Draft {
    didSet {
      guard draft != oldValue else { return }
      onChange?(kept)
      if rescoring.take(supposed) { noteScore() } else { noteName(before: oldValue.applicant) }
    }
  }
  /// The number of the earlier version that the draft was restored from, and not taken back since.
  var restored: Int? {
    didSet { if restored != oldValue { onChange?(kept) } }
  }
  /// 假设: additions that are tried out; they never enter the draft.
  package var hypothetical: [Addition] = [] {
    didSet {
      guard hypothetical != oldValue else { return }
      rescoring.take(supposed)
      noteScore()
    }
  }
  /// The draft with what is tried out at its end, scored.
  private(set) var rescoring: Rescoring
  /// The draft with what is tried out at its end: what the report speaks of.
  package var shown: Draft { rescoring.draft }
  package var report: Report { rescoring.report }
  /// The figures of the draft alone, whatever is tried out.
  package private(set) var ownTotal: Figures
  /// Everything to mend, in the order of the walk.
  package var problems: [ProblemPlace] { mending.places }
  private(set) var mending = ToMend() {
    didSet { laidOut.steps = nil }
  }
  /// Rows that advice leaves out, by id, struck out by the user for this session.
  package var struckOut: Set<String> = [] {
    didSet { laidOut.summary = nil }
  }
  /// What would raise the score; kept while 汇总 is in front, nil where it must be made anew.
  package var advice: Advice? {
    didSet { laidOut.summary = nil }
  }
  /// What is made of the draft for the screen, kept as long as it holds.
  var laidOut = LaidOut()
  package var name: String
  package var readOnly: String? {
    didSet { laidOut = LaidOut() }
  }
  /// What the other drafts of the folder hold.
  package var known = KnownTexts()
  /// 审核: what a reviewer makes of the draft; nil where the draft itself is edited.
  package var review: Review? {
    didSet {
      guard review != oldValue else { return }
      onChange?(kept)
      rescoreReview()
    }
  }
  /// What the review leaves of the score.
  package private(set) var reviewed: ReviewedScore?
  /// Told of what is to be saved as soon as it changes, before scoring, which may take its time.
  var onChange: (@Sendable (Kept) -> Void)?
  /// Whether anything but entries was changed in the draft since it was last reviewed.
  package private(set) var isHeadChanged = false

  package var stepIndex = 0
  package var pane = Pane.main
  /// Where the list of each step stands.
  package var selections: [Step: Selection] = [:]
  /// An application date that is none, as it was typed: a draft cannot hold it, so it is kept here until it is mended.
  package var unsavedDate: String? {
    didSet {
      hasWarnedOfDate = false
      laidOut = LaidOut()
      mending = findProblems()
    }
  }
  /// Leaving has been held up once for it.
  var hasWarnedOfDate = false
  /// The form in front; nil where a list or the summary is.
  package var form: Form?
  /// What lies over the step, the one in front last.
  package var layers: [Layer] = []
  package var history = History()
  package var saving = SaveStatus.saved(at: nil)
  /// What the last key did to the figures, until the next key.
  package var change = Change()
  package var message: Message?
  /// The part of 汇总 that was read out last, from 0, where it is read line by line.
  var summaryPart = 0
  /// The selected line of the summary.
  package var summaryLine = 0
  /// Whether the key at hand is typing, and whether any was since the last field was left.
  var isTyping = false
  var hasTyped = false
  /// What waits until everything is on disk.
  package var wish: SaveWish?
  /// What Ctrl-C copied last.
  var clipboard = ""
  /// Ctrl-C was pressed once.
  package var isLeaving = false

  package enum Pane: Sendable {
    case steps, main
  }

  package init(_ opened: OpenedDraft, _ table: Table) {
    self.table = table
    walk = Walk(table)
    draft = opened.draft
    rescoring = Rescoring(opened.draft, table)
    ownTotal = rescoring.report.total
    name = opened.name
    readOnly = opened.readOnly
    review = opened.review
    reviewed = opened.review.map { ReviewedScore(opened.draft, $0, table, claimed: rescoring.report) }
    isHeadChanged = reviewed?.isHeadChanged ?? false
    message = (opened.readOnly ?? opened.notice).map { Message(text: $0, role: .warning) }
    laidOut.form = (.applicant, content(of: .applicant))
    form = Form(scope: .applicant, in: self)
    mending = findProblems()
    if isReviewing { goToFirstUndecided() }
    layOutFront()
  }

  package var step: Step { steps[stepIndex] }

  /// What lies in front; another in its place, or nil to show again what is below it.
  package var layer: Layer? {
    get { layers.last }
    set {
      if !layers.isEmpty { layers.removeLast() }
      if let newValue { layers.append(newValue) }
    }
  }

  /// The sentences about what is shown.
  var wording: Scoring.Wording { Scoring.Wording(report, of: shown, table) }

  /// The draft with what is tried out at its end.
  private var supposed: Draft { hypothetical.isEmpty ? draft : draft.adding(hypothetical: hypothetical, table) }

  private mutating func noteScore() {
    ownTotal = hypothetical.isEmpty ? report.total : score(draft, table).total
    advice = nil
    laidOut = LaidOut()
    mending = findProblems()
  }

  /// Who applies decides no figure: typing a name rescores nothing.
  private mutating func noteName(before old: Applicant) {
    laidOut.summary = nil
    laidOut.form?.content.fields.show(draft.applicant)
    if draft.applicant.name.isEmpty != old.name.isEmpty { mending = findProblems() }
  }

  private mutating func rescoreReview() {
    reviewed = review.map { ReviewedScore(draft, $0, table, claimed: report) }
    laidOut = LaidOut()
    mending = findProblems()
  }
}

/// What is selected in a list of entries.
package enum Selection: Hashable, Sendable {
  /// An entry, by id.
  case entry(String)
  /// "Add one" of an indicator, by id.
  case add(String)
}

/// What lies over the step.
package enum Layer: Sendable {
  case picker(Picker)
  case finder(Finder)
  case help(HelpPage)
  case elsewhere(Elsewhere)

  var isFinder: Bool { if case .finder = self { true } else { false } }
  var isElsewhere: Bool { if case .elsewhere = self { true } else { false } }
}

/// A line that says what happened, until the next key.
package struct Message: Equatable, Sendable {
  package var text: String
  package var role: Role

  package init(text: String, role: Role = .plain) {
    self.text = text
    self.role = role
  }

  /// (To the byte, since it quotes what was typed.)
  package static func == (a: Message, b: Message) -> Bool { a.role == b.role && a.text.isExactly(b.text) }
}

/// Differences in points that the last key made: of sections by node, and of the total.
package struct Change: Equatable, Sendable {
  package var nodes: [Int: Points] = [:]
  package var total = Points.zero

  package init() {}

  init(from nodes: [NodeResult], _ total: Points, to new: Report) {
    self.total = new.total.points - total
    guard !new.nodes.sharesStorage(with: nodes) else { return }
    for index in new.nodes.indices where new.nodes[index].figures.points != nodes[index].figures.points {
      self.nodes[index] = new.nodes[index].figures.points - nodes[index].figures.points
    }
  }
}
