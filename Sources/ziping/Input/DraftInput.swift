import Basics
import Formats
import Glibc
import Scoring
import Standards
import Storage

/// Why a draft could not be scored.
enum DraftFault: Error {
  case file(ReadProblem)
  case lineTooLong(limit: Int)
  case inputFailed(Int32)
  case document(DraftProblem)
  /// It was made for a standard that is not in use here.
  case standard(RunStandards.Fault)
}

/// A draft that was read, with the table of its standard.
struct LoadedDraft {
  var draft: Draft
  /// The file as it was read.
  let bytes: [UInt8]
  let table: Table
  /// The version of its format, where this program knows only older ones.
  var newerVersion: Int?

  /// - Parameters:
  ///   - bytes: the file.
  ///   - place: the folder where it lies; nil for standard input.
  ///   - standards: those to choose from.
  /// - Throws: what is wrong with the draft, or why its standard is not used.
  init(_ bytes: [UInt8], in place: String?, _ standards: RunStandards) throws(DraftFault) {
    self.bytes = bytes
    do throws(DraftProblem) {
      let document = try DraftDocument(parsing: bytes)
      draft = document.draft
      newerVersion = document.isNewer ? document.version : nil
    } catch {
      throw .document(error)
    }
    do throws(RunStandards.Fault) {
      table = try standards.table(for: draft.standard, beside: place)
    } catch {
      throw .standard(error)
    }
  }

  func scored(_ source: DraftSource, passMark: Points?) -> ScoredDraft {
    var report = score(draft, table, passMark: passMark)
    if let newerVersion { report.diagnostics.insert(Diagnostic(.newerVersion(newerVersion)), at: 0) }
    return ScoredDraft(source: source, draft: draft, table: table, report: report)
  }
}

/// Why a draft could not be scored, or the draft.
typealias DraftResult = Result<LoadedDraft, DraftFault>

/// A draft before it is read: it can be read on any thread.
enum UnreadDraft: Sendable {
  case file(String)
  /// A line of standard input, by its number.
  case line(Int, [UInt8])
  case lineTooLong(Int)
  /// All of standard input, on however many lines.
  case input
  /// `errno` of the read that failed.
  case inputFailed(Int, Int32)

  /// The draft that a word of the command line names where it stands for one only: a file, or `-`.
  static func whole(_ name: String) -> UnreadDraft { name == "-" ? .input : .file(name) }

  var source: DraftSource {
    switch self {
    case .input: .input
    case .file(let path): .file(path)
    case .line(let number, _), .lineTooLong(let number), .inputFailed(let number, _): .line(number)
    }
  }

  func load(_ standards: RunStandards) -> DraftResult {
    switch self {
    case .file(let path): loadFile(path, standards)
    case .line(_, let bytes): loadBytes(bytes, in: nil, standards)
    case .lineTooLong: .failure(.lineTooLong(limit: JSONLimits.draft.bytes))
    case .inputFailed(_, let code): .failure(.inputFailed(code))
    case .input: loadInput(standards)
    }
  }
}

/// Standard input to its end, as far as a draft may reach.
private func loadInput(_ standards: RunStandards) -> DraftResult {
  var bytes: [UInt8] = []
  while bytes.count <= JSONLimits.draft.bytes {
    switch LineReader.read(STDIN_FILENO, 1 << 16) {
    case .success(let more) where more.isEmpty: return loadBytes(bytes, in: nil, standards)
    case .success(let more): bytes += more
    case .failure(let failure): return .failure(.inputFailed(failure.errno))
    }
  }
  return .failure(.file(.tooLarge(limit: JSONLimits.draft.bytes)))
}

private func loadFile(_ path: String, _ standards: RunStandards) -> DraftResult {
  do throws(ReadProblem) {
    let bytes = try SystemFiles().content(of: path, limit: JSONLimits.draft.bytes).bytes
    return loadBytes(bytes, in: DraftPath(path).folder, standards)
  } catch {
    return .failure(.file(error))
  }
}

private func loadBytes(_ bytes: [UInt8], in place: String?, _ standards: RunStandards) -> DraftResult {
  Result { () throws(DraftFault) in try LoadedDraft(bytes, in: place, standards) }
}
