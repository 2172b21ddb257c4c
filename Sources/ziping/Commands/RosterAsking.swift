import Glibc
import Rosters
import Scoring

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

  /// Plans again with every answer, since an answer may leave other questions, or none.
  mutating func plan(
    _ files: [String], _ planning: RosterPlanning, _ output: inout CommandOutput
  ) -> (plan: RosterPlan?, failures: [String]) {
    var planning = planning
    while true {
      let planned = planning.plan(files)
      guard let doubts = planned.plan?.doubts, let (id, answer) = settle(doubts, &output) else { return planned }
      planning.answers[id] = answer
    }
  }

  private mutating func settle(_ doubts: [RosterDoubt], _ output: inout CommandOutput) -> (String, RosterAnswer)? {
    for doubt in doubts {
      if let answer = written.answer(to: doubt) { return (doubt.id, answer) }
    }
    guard let doubt = doubts.first else { return nil }
    return ask(doubt, &output).map { (doubt.id, $0) }
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
