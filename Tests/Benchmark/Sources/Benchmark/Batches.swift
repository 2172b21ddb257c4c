import Foundation
import Scoring

/// (4) Scoring in this process and by the program.
struct Batches {
  let program: String
  let samples: Samples
  let stage: Stage
  /// What one scoring of 30 entries costs, as valgrind counted it; empty where it is not installed.
  let counts: [Work: String]

  /// What is done to a draft in this process.
  enum Work: String, CaseIterable {
    /// Scored from nothing, as a file is.
    case score = "from nothing"
    /// One entry changed from one rank to another and back, and the draft scored again as the wizard does at a key.
    case change = "one entry changed"
  }

  /// Scores one draft so often; returns microseconds each.
  static func time(_ work: Work, _ samples: Samples, entries: Int, times: Int) throws -> Double {
    var draft = try samples.draft(entries: entries)
    var rescoring = Rescoring(draft, samples.table)
    var total = 0
    let begin = microseconds
    for time in 0..<times {
      switch work {
      case .score: total += Scoring.score(draft, samples.table).entries.count
      case .change:
        draft.entries[entries / 2].rank = time % 2 + 1
        rescoring.take(draft)
        total += rescoring.report.entries.count
      }
    }
    precondition(total == times * entries)
    return (microseconds - begin) / Double(times)
  }

  func run() throws {
    // Short runs: the best of them had the processor for itself.
    Results.title("(4) Scoring: one draft in process (best of 60 runs)")
    for work in Work.allCases {
      for (entries, times) in [(30, 20), (300, 4), (10_000, 1)] {
        let best = try (0..<60).map { _ in try Batches.time(work, samples, entries: entries, times: times) }.min()
        let time = best ?? .nan
        Results.line(
          "\(entries) entries, \(work.rawValue)", "\(Int(time * 1000)) ns",
          targets: entries == 30 && work == .change ? [Results.Target(time, atMost: 20, "20 µs")] : [])
      }
      Results.line("30 entries, \(work.rawValue)", counts[work] ?? "not counted: valgrind is not installed")
    }
    Results.title("    `score - --format json`, 97 drafts of 10 to 30 entries")
    // So many that both threads have what they need for good; how much that is differs from run to run.
    let few = try (0..<3).map { _ in try score(drafts: 10_000).memory }.max() ?? 0
    let many = try score(drafts: 100_000)
    Results.line("1000 drafts", "peak memory \(try score(drafts: 1000).memory) kB")
    Results.line("10000 drafts", "peak memory \(few) kB")
    let (pace, memory) = (100_000 / many.seconds, Double(many.memory))
    Results.line(
      "100000 drafts", "\(Int(pace)) a second, peak memory \(many.memory) kB",
      Results.ratio(memory, to: Double(few), "that of 10000"),
      targets: [
        Results.Target(pace, atLeast: 10_000, "10,000 a second"),
        Results.Target(memory, atMost: 1.1, times: Double(few), "that of 10000"),
        Results.Target("in order", many.isInOrder),
      ])
  }

  private func score(drafts count: Int) throws -> (seconds: Double, memory: Int, isInOrder: Bool) {
    let (input, output) = (stage.folder + "/batch.jsonl", stage.folder + "/scored.jsonl")
    try write(drafts: count, to: input)
    let begin = microseconds
    let process = try Spawning.start(
      [program, "score", "-", "--format", "json"], environment: [:],
      files: [(input, O_RDONLY), (output, O_WRONLY | O_CREAT | O_TRUNC), ("/dev/null", O_WRONLY)])
    // What the system says after the end would hold for this process too, from which that one came.
    var (status, memory): (Int32, Int) = (0, 0)
    while waitpid(process, &status, WNOHANG) == 0 {
      memory = max(memory, peakMemory(of: process))
      usleep(1000)
    }
    let seconds = (microseconds - begin) / 1e6
    return (seconds, memory, status == 0 && isInOrder(output, count))
  }

  private func write(drafts count: Int, to path: String) throws {
    guard let file = fopen(path, "w") else { throw CocoaError(.fileWriteUnknown) }
    defer { fclose(file) }
    let lines = (0..<97).map { samples.json(entries: 10 + $0 % 21, from: $0) + "\n" }
    for number in 0..<count { fputs(lines[number % lines.count], file) }
  }

  /// Whether the results name the lines from the first to the last, one after the other.
  private func isInOrder(_ path: String, _ count: Int) -> Bool {
    guard let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    var (line, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
    defer { free(line) }
    var number = 0
    while getline(&line, &capacity, file) > 0, let line {
      number += 1
      let expected = "{\"draft\": \(number), "
      guard strncmp(line, expected, expected.utf8.count) == 0 else { return false }
    }
    return number == count
  }
}
