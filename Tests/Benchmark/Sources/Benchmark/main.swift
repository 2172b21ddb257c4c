import Foundation

// Benchmark BARE PROGRAM [NAME=PROGRAM ...]: measures the program; further ones, such as the one-file build, only where
// they start. Benchmark --score TIMES, Benchmark --change TIMES: for tools that count instructions or allocations; the
// difference between two runs is the scoring alone, from nothing or after a change. Benchmark --keys: the keys for the
// example applicant, and nothing else.
let words = CommandLine.arguments
let samples = try Samples()
let counted: [String: Batches.Work] = ["--score": .score, "--change": .change]
if words.count == 3, let work = counted[words[1]], let times = Int(words[2]) {
  _ = try Batches.time(work, samples, entries: 30, times: times)
} else if words.count == 2, words[1] == "--keys" {
  try Keystrokes(samples: samples).run()
} else if words.count >= 3 {
  let folder = NSTemporaryDirectory() + "ziping-benchmark-\(getpid())"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let stage = Stage(folder: folder)
  let others = words.dropFirst(3).map { word in
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    return (name: parts[0], path: parts.count > 1 ? parts[1] : parts[0])
  }
  let programs = [(name: "ziping", path: words[2])] + others
  let starting = Starting(
    programs: programs, bare: words[1], stage: stage, samples: samples)
  try starting.run()
  try Typing(programs: programs, stage: stage, samples: samples).run()
  try Keystrokes(samples: samples).run()
  try Saving(stage: stage, samples: samples).run()
  try Batches(program: words[2], samples: samples, stage: stage).run()
  starting.printSizes()
} else {
  print("Benchmark BARE PROGRAM [NAME=PROGRAM ...] | Benchmark --score TIMES | --change TIMES | --keys")
}
