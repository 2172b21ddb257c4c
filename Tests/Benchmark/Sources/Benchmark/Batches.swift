import Foundation
import Scoring

/// Scoring in this process and by the program.
struct Batches {
  let program: String
  let samples: Samples
  let folder: String

  /// Scores one draft so often; returns microseconds each.
  static func rescore(_ samples: Samples, entries: Int, times: Int) throws -> Double {
    let draft = try samples.draft(entries: entries)
    var total = 0
    let begin = microseconds
    for _ in 0..<times { total += score(draft, samples.table).entries.count }
    precondition(total == times * entries)
    return (microseconds - begin) / Double(times)
  }

  func printRescoring() throws {
    for (entries, times) in [(30, 2000), (300, 200), (10_000, 3)] {
      let best = try (0..<5).map { _ in try Batches.rescore(samples, entries: entries, times: times) }.min() ?? .nan
      print("rescoring in process, \(entries) entries", "\(figure(best)) us")
    }
  }

  func printBatch(drafts count: Int) throws {
    let path = folder + "/batch.jsonl"
    let line = Data((samples.json(entries: 20) + "\n").utf8)
    FileManager.default.createFile(atPath: path, contents: nil)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    for _ in 0..<count { file.write(line) }
    let begin = microseconds
    let input = (path: path, flags: O_RDONLY)
    let sink = (path: "/dev/null", flags: O_WRONLY)
    let process = try Spawning.start(
      [program, "score", "-", "--format", "json"], environment: [:], files: [input, sink, sink])
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let seconds = (microseconds - begin) / 1e6
    print(
      "score -, \(count) drafts of 20 entries",
      "\(Int(Double(count) / seconds)) drafts a second, peak memory \(usage.ru_maxrss) kB, status \(status >> 8)")
  }

  func printSize() throws {
    var status = stat()
    stat(program, &status)
    print("size of the program", "\(figure(Double(status.st_size) / 1e6)) MB")
  }
}
