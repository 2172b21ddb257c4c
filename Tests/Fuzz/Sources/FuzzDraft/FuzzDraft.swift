import Formats
import FuzzSupport
import Scoring
import Storage

private let table = try? builtInTable()

/// A draft's file: refused with a sentence, or read, scored, and written again without loss.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDraft(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(DraftProblem) {
    let document = try DraftDocument(parsing: bytes)
    guard document.replacing(document.draft).bytes == bytes else { fatalError("changed by doing nothing") }
    if let table {
      let report = score(document.draft, table)
      guard report.total.low <= report.total.points, report.total.points <= report.total.high else {
        fatalError("bounds out of order")
      }
      let wording = Wording(report, of: document.draft, table)
      for position in report.entries.indices { _ = wording.why(position) }
      for diagnostic in report.diagnostics { _ = wording.sentence(for: diagnostic) }
    }
    expectRoundTrip(document)
  } catch {
    guard !error.message(file: "a.json").isEmpty else { fatalError("no words") }
  }
  return 0
}

/// What is written is read again as the same draft.
private func expectRoundTrip(_ document: DraftDocument) {
  var draft = document.draft
  draft.applicant.name += "改"
  let changed = document.replacing(draft)
  guard let again = try? DraftDocument(parsing: changed.bytes, limits: .draft) else {
    // A file at its limit may grow beyond it.
    if changed.bytes.count > JSONLimits.draft.bytes { return }
    fatalError("written and not read again")
  }
  guard again.draft == draft else { fatalError("another draft than was written") }
}
