import Glibc
import Screen
import Wizard

/// Where a command writes: results to standard output, diagnostics to standard error, and how it will end.
struct CommandOutput {
  private var results = OutputPipe(STDOUT_FILENO)
  private var remarks = OutputPipe(STDERR_FILENO)
  var status = ExitStatus.done
  /// What was said so far, where it is to be written later; nil where it is written at once.
  private var record: [Said]?

  private var progressLine = ProgressLine()

  private enum Said {
    case result([UInt8])
    case remark([UInt8])
  }

  init() {}

  /// Keeps what is said, for ``append(_:)``: work on other threads answers in the order in which it was asked.
  static var kept: CommandOutput {
    var output = CommandOutput()
    output.record = []
    return output
  }

  /// Says what another has kept.
  mutating func append(_ other: CommandOutput) {
    for said in other.record ?? [] { say(said) }
    status.raise(to: other.status)
  }

  /// Whether nobody reads the results any more.
  var isClosed: Bool { results.failure != nil }

  /// Result bytes that are safe as they are: JSON, or text already cleaned.
  mutating func write(_ bytes: [UInt8]) { say(.result(bytes)) }

  /// One line of text for people, cleaned of everything that could steer a terminal.
  mutating func line(_ text: String) { say(.result(CommandOutput.shown(text))) }

  /// The beginning of a line that its reader goes on with, cleaned.
  mutating func part(_ text: String) { say(.result(Array(ShownText.clean(text).utf8))) }

  /// One line of diagnostics, cleaned.
  mutating func remark(_ text: String) { say(.remark(CommandOutput.shown(text))) }

  /// A question to whoever sits at the terminal, whose answer stands behind it; cleaned.
  mutating func prompt(_ text: String) { say(.remark(Array(ShownText.clean(text).utf8))) }

  private mutating func say(_ said: Said) {
    guard record == nil else {
      record?.append(said)
      return
    }
    switch said {
    case .result(let bytes):
      let isAmongProgress = progressLine.isOnTerminalOfResults
      if isAmongProgress { endProgress() }
      results.write(bytes)
      if isAmongProgress { results.flush() }
    case .remark(let bytes):
      endProgress()
      // In the order in which things happened, where both go to one terminal.
      results.flush()
      remarks.write(bytes)
      remarks.flush()
    }
  }

  /// Shows how far something is, where somebody sits at the terminal; nothing else is written by this.
  mutating func progress(_ stage: ImportStage, _ done: Int, _ total: Int) {
    guard record == nil, let bytes = progressLine.next({ Words.Import.progress(stage, done, total) }) else { return }
    remarks.write(bytes)
    remarks.flush()
  }

  /// Takes the progress away, for what is said next.
  mutating func endProgress() {
    guard let bytes = progressLine.end() else { return }
    remarks.write(bytes)
    remarks.flush()
  }

  /// A file that failed: said, and remembered for the exit status.
  mutating func fail(_ text: String) {
    remark(text)
    status.raise(to: .fileFailed)
  }

  mutating func flush() { results.flush() }

  /// Writes what is left; a reader that has gone away is no reason for words, a full disk is.
  mutating func end() -> ExitStatus {
    endProgress()
    results.flush()
    guard let failure = results.failure else { return status }
    status.raise(to: .fileFailed)
    if failure != EPIPE { remark(Words.outputFailed(failure)) }
    return status
  }

  /// One line to standard error, for what happens before a command runs.
  static func complain(_ text: String) {
    var remarks = OutputPipe(STDERR_FILENO)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { remarks.write(shown(String(line))) }
    remarks.flush()
  }

  private static func shown(_ text: String) -> [UInt8] { Array((ShownText.clean(text) + "\n").utf8) }
}
