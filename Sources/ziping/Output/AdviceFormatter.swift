import Scoring
import Wizard

/// Writes advice on one draft after the other.
struct AdviceFormatter {
  let format: AdviceFormat
  /// A single draft's JSON is laid out for reading; several stand on one line each.
  private let isSingle: Bool

  init(format: AdviceFormat, drafts: [String]) {
    self.format = format
    isSingle = DraftSource.isSingle(drafts)
  }

  func write(_ scored: ScoredDraft, _ advice: Advice, _ output: inout CommandOutput) {
    switch format {
    case .json: output.write(AdviceJSON.text(scored, advice, openDepth: openDepth) + [UInt8(ascii: "\n")])
    case .text:
      for line in AdviceText.lines(scored, advice) { output.line(line) }
      if !isSingle { output.line("") }
    }
    output.remarks(of: scored)
  }

  /// A draft that could not be read: in its place in the results, and as a remark.
  func write(_ fault: DraftFault, _ source: DraftSource, _ output: inout CommandOutput) {
    if format == .json {
      let message = Words.sentence(fault, source)
      output.write(ScoreJSON.error(message, source: source, openDepth: openDepth))
    }
    output.fail(Words.fault(source, fault))
  }

  private var openDepth: Int { isSingle ? 2 : 0 }
}
