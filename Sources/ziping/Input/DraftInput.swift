import Drafts
import Glibc
import Scoring

/// Why a draft could not be scored.
enum DraftFault: Error {
  case file(ReadProblem)
  case lineTooLong(limit: Int)
  case inputFailed(Int32)
  case document(DraftProblem)
  /// It was made for another standard than the one in use.
  case otherStandard(String, inUse: String)
}

/// A draft that was read and belongs to the standard in use.
struct LoadedDraft {
  var draft: Draft
  /// The version of its format, where this program knows only older ones.
  var newerVersion: Int?

  init(_ bytes: [UInt8], _ table: Table) throws(DraftFault) {
    do throws(DraftProblem) {
      let document = try DraftDocument(parsing: bytes)
      draft = document.draft
      newerVersion = document.isNewer ? document.version : nil
    } catch {
      throw .document(error)
    }
    if let standard = draft.standard, standard != table.pack.id {
      throw .otherStandard(standard, inUse: table.pack.id)
    }
  }

  func scored(_ table: Table, _ source: DraftSource, passMark: Points?) -> ScoredDraft {
    var report = score(draft, table, passMark: passMark)
    if let newerVersion { report.diagnostics.insert(Diagnostic(.newerVersion(newerVersion)), at: 0) }
    return ScoredDraft(source: source, draft: draft, table: table, report: report)
  }
}

/// Calls `body` for each draft as soon as it is read: files by name, all drafts of a folder, and for `-` one a line of
/// standard input.
/// A file that fails does not stop the others; when nobody reads the results any more, reading ends.
func forEachDraft(
  in names: [String], _ table: Table, _ output: inout CommandOutput,
  _ body: (DraftSource, Result<LoadedDraft, DraftFault>, inout CommandOutput) -> Void
) {
  for name in draftNames(names, &output) where !output.isClosed {
    if name == "-" {
      forEachLine(table, &output, body)
    } else {
      body(.file(name), loadFile(name, table), &output)
    }
  }
}

private func loadFile(_ path: String, _ table: Table) -> Result<LoadedDraft, DraftFault> {
  do throws(ReadProblem) {
    return load(try SystemFiles().content(of: path, limit: JSONLimits.draft.bytes).bytes, table)
  } catch {
    return .failure(.file(error))
  }
}

private func load(_ bytes: [UInt8], _ table: Table) -> Result<LoadedDraft, DraftFault> {
  Result { () throws(DraftFault) in try LoadedDraft(bytes, table) }
}

private func forEachLine(
  _ table: Table, _ output: inout CommandOutput,
  _ body: (DraftSource, Result<LoadedDraft, DraftFault>, inout CommandOutput) -> Void
) {
  let limit = JSONLimits.draft.bytes
  var reader = LineReader(descriptor: STDIN_FILENO, mostBytes: limit)
  var number = 0
  while !output.isClosed {
    // Whoever feeds us line by line gets each answer before the next line is awaited.
    if !reader.isLineReady() { output.flush() }
    guard let line = reader.next() else { return }
    number += 1
    switch line {
    case .text(let bytes) where bytes.allSatisfy(isBlank): continue
    case .text(let bytes): body(.line(number), load(bytes, table), &output)
    case .tooLong: body(.line(number), .failure(.lineTooLong(limit: limit)), &output)
    case .failed(let code): body(.line(number), .failure(.inputFailed(code)), &output)
    }
  }
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}
