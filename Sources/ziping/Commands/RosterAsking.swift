import Basics
import Glibc
import Rosters
import Wizard

/// Settles doubts about people: by answers written in the command, then by asking whoever sits at the terminal; what is
/// left is listed with how an answer is written.
struct RosterAsking {
  private var written: WrittenAnswers
  /// Nil where nobody is there to be asked.
  private var reader: LineReader?

  /// - Parameters:
  ///   - written: the answers in the command.
  ///   - asks: whether questions may be asked at all.
  init(_ written: [String], asks: Bool) {
    self.written = WrittenAnswers(written)
    let isTerminal = isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0
    reader = asks && isTerminal ? LineReader(descriptor: STDIN_FILENO, mostBytes: 1000) : nil
  }

  /// Plans again with the answers, since an answer may leave other questions, or none.
  mutating func plan(
    _ sources: RosterPlanning.Sources, _ planning: RosterPlanning, _ output: inout CommandOutput
  ) -> RosterPlan {
    var planning = planning
    while true {
      let plan = planning.plan(sources) { output.progress($0, $1, $2) }
      output.endProgress()
      let answers = settle(plan, &output)
      if answers.isEmpty { return plan }
      planning.answers.merge(answers) { _, new in new }
    }
  }

  /// All answers that are written, else the next one that is given.
  private mutating func settle(_ plan: RosterPlan, _ output: inout CommandOutput) -> [String: RosterAnswer] {
    var answers: [String: RosterAnswer] = [:]
    for doubt in plan.doubts { if let answer = written.answer(to: doubt) { answers[doubt.id] = answer } }
    if answers.isEmpty {
      for step in plan.steps where written.leavesOut(step.person) { answers[step.person.doubtId] = .nobody }
    }
    if answers.isEmpty, let doubt = plan.doubts.first, let answer = ask(doubt, &output) { answers[doubt.id] = answer }
    return answers
  }

  /// Nil where nobody answers any more.
  private mutating func ask(_ doubt: RosterDoubt, _ output: inout CommandOutput) -> RosterAnswer? {
    guard reader != nil else { return nil }
    output.remark(doubt.question)
    for (index, candidate) in doubt.candidates.enumerated() { output.remark("  \(index + 1)  \(candidate.label)") }
    while true {
      output.prompt(Words.Import.prompt)
      guard case .text(let line)? = reader?.next() else {
        reader = nil
        return nil
      }
      let typed = String(decoding: line, as: UTF8.self)
      if TypedNumber.ascii(typed).isEmpty { return .nobody }
      if let number = TypedNumber.whole(typed), doubt.candidates.indices.contains(number - 1) {
        return .candidate(doubt.candidates[number - 1].id)
      }
      output.remark(Words.Import.noSuchChoice(typed, doubt.candidates.count))
    }
  }

  /// What is left open, with how to answer it in a command; answers that nothing asked for are named too.
  func list(_ doubts: [RosterDoubt], _ output: inout CommandOutput) {
    for text in written.unused { output.remark(Words.Import.unusedAnswer(text)) }
    guard !doubts.isEmpty else { return }
    output.remark(Words.Import.openDoubts(doubts.count))
    for doubt in doubts {
      output.remark(doubt.question)
      for candidate in doubt.candidates {
        output.remark("  \(Words.Import.answer(doubt, candidate.written))  \(candidate.label)")
      }
      output.remark("  \(Words.Import.answer(doubt, RosterWords.leaveOut))")
    }
  }
}
