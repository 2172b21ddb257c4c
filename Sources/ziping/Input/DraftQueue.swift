import Formats
import Glibc

/// The drafts that a command is given, one after another: files by name, all drafts of a folder, and for `-` one a
/// line of standard input. Holds one line at a time.
struct DraftQueue {
  private var names: ArraySlice<String>
  private var input: LineReader?
  private var number = 0

  init(_ words: [String], _ output: inout CommandOutput) {
    names = draftNames(words, &output)[...]
  }

  /// Whether the next draft is here already, so that asking for it cannot wait.
  mutating func isReady() -> Bool {
    input == nil ? names.first != "-" : input?.isLineReady() ?? true
  }

  /// Nil after the last.
  mutating func next() -> UnreadDraft? {
    while true {
      if input != nil {
        if let draft = nextLine() { return draft }
        input = nil
      }
      guard let name = names.popFirst() else { return nil }
      guard name == "-" else { return .file(name) }
      input = LineReader(descriptor: STDIN_FILENO, mostBytes: JSONLimits.draft.bytes)
      number = 0
    }
  }

  private mutating func nextLine() -> UnreadDraft? {
    while let line = input?.next() {
      number += 1
      switch line {
      case .text(let bytes) where bytes.allSatisfy(isBlank): continue
      case .text(let bytes): return .line(number, bytes)
      case .tooLong: return .lineTooLong(number)
      case .failed(let code): return .inputFailed(number, code)
      }
    }
    return nil
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}
