import Basics
import Foundation
import Scoring
import Storage
import TestSupport
import Testing

@testable import ziping

/// The worked examples against what an independent scorer made of them, through the library and the program.
@Suite struct ExampleTests {
  static let names = ["applicant", "bands", "empty", "full-marks", "limits", "not-admitted", "same-project"]

  @Test func everyExampleIsTested() throws {
    let folder = Program.example("applicant.json").deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let expected = files.filter { $0.hasSuffix(".expected.json") }.sorted()
    #expect(expected == ExampleTests.names.map { "\($0).expected.json" })
  }

  @Test(arguments: names) func libraryAgrees(_ name: String) throws {
    let table = try builtInTable()
    let bytes = [UInt8](try Data(contentsOf: Program.example("\(name).json")))
    let report = score(try DraftDocument(parsing: bytes).draft, table)
    let expected = try Expected(name)
    #expect(Triple(report.total) == expected.total)
    for (id, figures) in expected.nodes {
      let index = try #require(table.index(of: id))
      #expect(Triple(report.nodes[index].figures) == figures, "\(id)")
    }
    #expect(report.entries.map(\.status.rawValue) == (try expected.statuses(of: bytes)))
    var verdicts = Dictionary(uniqueKeysWithValues: report.verdicts.map { ($0.id, $0.truth.rawValue) })
    verdicts["score"] = report.score.rawValue
    #expect(verdicts == expected.verdicts)
    let conditions = Dictionary(uniqueKeysWithValues: report.conditions.map { ($0.id, $0.truth.rawValue) })
    #expect(conditions == expected.conditions)
  }

  @Test(arguments: names) func programAgrees(_ name: String) throws {
    let path = Program.example("\(name).json").path
    let result = try Program.run(["score", path, "--format", "json"])
    #expect(result.status == 0)
    let scored = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let expected = try Expected(name)
    #expect(scored["draft"] as? String == path)
    #expect(Triple(scored["total"]) == expected.total)
    let nodes = try #require(scored["nodes"] as? [String: Any])
    #expect(nodes.count == (try builtInTable()).nodes.count)
    for (id, figures) in expected.nodes { #expect(Triple(nodes[id]) == figures, "\(id)") }
    #expect(ExampleTests.status(scored["entries"]) == expected.entries)
    #expect(scored["verdicts"] as? [String: String] == expected.verdicts)
    #expect(ExampleTests.status(scored["conditions"]) == expected.conditions)
  }

  /// Of a list of objects, each one's status by its id.
  private static func status(_ list: Any?) -> [String: String] {
    var found: [String: String] = [:]
    for item in list as? [[String: Any]] ?? [] {
      if let id = item["id"] as? String { found[id] = item["status"] as? String }
    }
    return found
  }
}

/// Low, points and high, compared exactly.
struct Triple: Equatable {
  var low: String
  var points: String
  var high: String

  init(_ figures: Figures) {
    (low, points, high) = ("\(figures.low)", "\(figures.points)", "\(figures.high)")
  }

  init?(_ object: Any?) {
    guard let object = object as? [String: Any] else { return nil }
    func figure(_ key: String) -> String? { (object[key] as? NSNumber).map { "\(Decimal($0.doubleValue))" } }
    guard let low = figure("low"), let points = figure("points"), let high = figure("high") else { return nil }
    (self.low, self.points, self.high) = (low, points, high)
  }
}

/// One `*.expected.json`.
struct Expected {
  var total: Triple?
  var nodes: [String: Triple] = [:]
  var entries: [String: String]
  var verdicts: [String: String]
  var conditions: [String: String]

  init(_ name: String) throws {
    let data = try Data(contentsOf: Program.example("\(name).expected.json"))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    total = Triple(object["total"])
    for (id, figures) in try #require(object["nodes"] as? [String: Any]) { nodes[id] = Triple(figures) }
    entries = try #require(object["entries"] as? [String: String])
    verdicts = try #require(object["verdicts"] as? [String: String])
    conditions = try #require(object["conditions"] as? [String: String])
  }

  /// The statuses in the order of the draft's entries.
  func statuses(of draft: [UInt8]) throws -> [String] {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(draft)) as? [String: Any])
    return (object["entries"] as? [[String: Any]] ?? []).map { entries[$0["id"] as? String ?? ""] ?? "" }
  }
}
