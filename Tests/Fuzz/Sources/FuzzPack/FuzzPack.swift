import Basics
import Scoring
import Standards

/// A rule pack's file: refused with every mistake named, or fit to score by.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPack(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do throws(RulePackProblems) {
    let table = Table(try RulePackFile.decode(bytes, file: "pack.json"))
    var draft = Draft(applicationDate: CalendarDay(year: 2026, month: 5, day: 1) ?? .distantPast)
    draft.entries = table.rows.enumerated().map { Entry(id: "e\($0)", criterion: table.nodes[$1].id) }
    _ = score(draft, table)
  } catch {
    guard !error.lines.isEmpty else { fatalError("no words") }
  }
  return 0
}
