import Basics
import Formats
import Scoring
import Standards

/// `score --format json`: one object a draft, its keys in the contract's order.
enum ScoreJSON {
  /// The object and the end of its line; down to `openDepth` its levels stand on lines of their own, 0 = all on one line.
  ///
  /// `more` writes keys after all others.
  ///
  /// `blanks` are at hand where many drafts are written, each on one line.
  static func text(
    _ scored: ScoredDraft, openDepth: Int, blanks: BlankNodes? = nil, more: (inout JSONText) -> Void = { _ in }
  ) -> [UInt8] {
    var json = JSONText(openDepth: openDepth)
    json.object { json in
      writeHead(scored, in: &json)
      writeTotal(scored, in: &json)
      writeNodes(scored.report, scored.table, blanks, in: &json)
      writeEntries(scored, in: &json)
      writeVerdicts(scored, in: &json)
      writeConditions(scored, in: &json)
      writeDiagnostics(scored, in: &json)
      more(&json)
    }
    json.endLine()
    return json.bytes
  }

  /// Which draft by which standard: what every object begins with.
  static func writeHead(_ scored: ScoredDraft, in json: inout JSONText) {
    write(scored.source, in: &json)
    write(scored.table.pack, in: &json)
    json.member("applicationDate", "\(scored.draft.applicationDate)")
  }

  /// What stands in the place of a draft that could not be read.
  static func error(_ message: String, source: DraftSource, openDepth: Int) -> [UInt8] {
    var json = JSONText(openDepth: openDepth)
    json.object { json in
      write(source, in: &json)
      json.member("error", message)
    }
    json.endLine()
    return json.bytes
  }

  static func write(_ source: DraftSource, in json: inout JSONText) {
    json.key("draft")
    switch source {
    case .file(let path): json.string(path)
    case .line(let number): json.number(number)
    case .input: json.string("-")
    }
  }

  private static func write(_ pack: RulePack, in json: inout JSONText) {
    json.key("standard")
    json.object { json in
      json.member("id", pack.id)
      json.member("version", pack.version)
      json.member("digest", pack.digest)
    }
  }

  static func write(_ figures: Figures, in json: inout JSONText) {
    json.member("low", figures.low)
    json.member("points", figures.points)
    json.member("high", figures.high)
  }

  static func writeTotal(_ scored: ScoredDraft, in json: inout JSONText) {
    writeTotal(scored.report, scored.table, in: &json)
  }

  static func writeTotal(_ report: Report, _ table: Table, in json: inout JSONText) {
    json.key("total")
    json.object { json in
      write(report.total, in: &json)
      json.member("cap", table.pack.cap)
    }
  }

  static func writeNodes(
    _ report: Report, _ table: Table, _ blanks: BlankNodes? = nil, in json: inout JSONText
  ) {
    let blanks = blanks?.table === table ? blanks : nil
    let nodes = report.nodes.span
    json.key("nodes")
    json.object { json in
      var index = 0
      while index < nodes.count {
        let start = index
        if blanks != nil { while index < nodes.count, nodes[index].isBlank { index += 1 } }
        if let blanks, index > start {
          json.members(blanks.text(start..<index).span)
        } else {
          write(nodes[index].figures, raw: nodes[index].raw, table, index, in: &json)
          index += 1
        }
      }
    }
  }

  fileprivate static func write(
    _ figures: Figures, raw: Points, _ table: Table, _ index: Int, in json: inout JSONText
  ) {
    // A node holds much: its parts are read in place, not copied.
    json.key(named: table.nodes[index].id)
    json.object { json in
      write(figures, in: &json)
      json.member("cap", table.nodes[index].cap)
      json.member("raw", raw)
    }
  }
}

extension ScoreJSON {
  private static func writeEntries(_ scored: ScoredDraft, in json: inout JSONText) {
    let wording = scored.wording
    json.key("entries")
    json.list { json in
      let (entries, results) = (scored.draft.entries, scored.report.entries)
      // An entry holds much, too.
      for position in entries.indices {
        // Asked out here: what a closure looks at is copied for it, and wording holds the draft and its report.
        let (readings, why) = (wording.citedReadings(position), wording.why(position))
        json.object { json in
          json.member("id", entries[position].id)
          json.member("criterion", entries[position].criterion)
          json.member("status", results[position].status.rawValue)
          write(results[position].figures, in: &json)
          json.member("counts", results[position].counts)
          json.key("readings")
          json.list { json in for reading in readings { json.string(reading) } }
          json.member("why", why)
        }
      }
    }
  }

  private static func writeVerdicts(_ scored: ScoredDraft, in json: inout JSONText) {
    json.key("verdicts")
    json.object { json in
      for verdict in scored.report.verdicts {
        json.key(named: verdict.id)
        json.string(verdict.truth.rawValue)
      }
      json.member("score", scored.report.score.rawValue)
    }
  }

  private static func writeConditions(_ scored: ScoredDraft, in json: inout JSONText) {
    let wording = scored.wording
    json.key("conditions")
    json.list { json in
      for (index, condition) in scored.report.conditions.enumerated() {
        json.object { json in
          json.member("id", condition.id)
          json.member("article", scored.table.pack.conditions[index].article)
          json.member("status", condition.truth.rawValue)
          json.member("why", wording.sentence(forCondition: index))
        }
      }
    }
  }

  private static func writeDiagnostics(_ scored: ScoredDraft, in json: inout JSONText) {
    let wording = scored.wording
    json.key("diagnostics")
    json.list { json in
      for diagnostic in scored.report.diagnostics {
        json.object { json in
          json.member("severity", diagnostic.severity.rawValue)
          json.key("entry")
          if let entry = diagnostic.entry { json.string(scored.draft.entries[entry].id) } else { json.null() }
          json.member("code", diagnostic.code)
          json.member("message", wording.sentence(for: diagnostic))
        }
      }
    }
  }
}

extension NodeResult {
  fileprivate var isBlank: Bool { figures == .zero && raw == .zero }
}

/// The nodes of a table without any points, as they are written on one line: most nodes of a draft are such.
struct BlankNodes: Sendable {
  let table: Table
  /// All of them.
  private let text: [UInt8]
  /// By node: where it begins, behind what stands between two; and where a further one would.
  private let starts: [Int]
  private static let between = 2

  init(_ table: Table) {
    self.table = table
    var starts = [0]
    var all = JSONText()
    all.object { json in
      for index in table.nodes.indices {
        ScoreJSON.write(.zero, raw: .zero, table, index, in: &json)
        starts.append(json.count - 1 + BlankNodes.between)
      }
    }
    text = Array(all.bytes.dropFirst().dropLast())
    self.starts = starts
  }

  /// Nodes that follow each other, by their indices; one at least.
  func text(_ nodes: Range<Int>) -> ArraySlice<UInt8> {
    text[starts[nodes.lowerBound]..<(starts[nodes.upperBound] - BlankNodes.between)]
  }
}
