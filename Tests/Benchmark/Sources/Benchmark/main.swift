import Foundation
import Scoring

// Benchmark BARE SCORE CHANGE NAME=PROGRAM ...: measures the programs, the first of them key by key; SCORE and CHANGE are
// what valgrind counted for the next two, or empty. Benchmark --score TIMES, Benchmark --change TIMES: for tools that
// count instructions or allocations; the difference between two runs is the scoring alone, from nothing or after a change.
// Benchmark --keys: the keys for the example applicant, and nothing else.
let words = CommandLine.arguments
let samples = try Samples()
let counted: [String: Batches.Work] = ["--score": .score, "--change": .change]
if words.count == 3, let work = counted[words[1]], let times = Int(words[2]) {
  _ = try Batches.time(work, samples, entries: 30, times: times)
} else if words.count == 2, words[1] == "--keys" {
  try Keystrokes(samples: samples).run()
} else if words.count >= 5 {
  let folder = NSTemporaryDirectory() + "ziping-benchmark-\(getpid())"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let stage = Stage(folder: folder)
  let programs = words.dropFirst(4).map { word in
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    return (name: parts[0], path: parts[parts.count - 1])
  }
  let starting = Starting(programs: programs, bare: words[1], stage: stage, samples: samples)
  let typing = Typing(programs: programs, stage: stage, samples: samples)
  try starting.run()
  try typing.run()
  let counts = [Batches.Work.score: words[2], .change: words[3]].filter { !$0.value.isEmpty }
  try Batches(program: programs[0].path, samples: samples, stage: stage, counts: counts).run()
  try Saving(stage: stage, samples: samples).run()
  try typing.printMemory()
  starting.printSizes()
  try Keystrokes(samples: samples).run()
  Results.end()
} else {
  print("Benchmark BARE SCORE CHANGE NAME=PROGRAM ... | Benchmark --score TIMES | --change TIMES | --keys")
}
