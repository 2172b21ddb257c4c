import Foundation

// Benchmark BARE COUNTS NAME=PROGRAM ...: measures the programs, the first of them key by key; COUNTS is what valgrind
// counted, or empty. Benchmark --rescore TIMES: for tools that count instructions or allocations; the difference between
// two runs is the scoring alone. Benchmark --keys: the keys for the example applicant, and nothing else.
let words = CommandLine.arguments
let samples = try Samples()
if words.count >= 3, words[1] == "--rescore", let times = Int(words[2]) {
  _ = try Batches.rescore(samples, entries: words.count > 3 ? Int(words[3]) ?? 30 : 30, times: times)
} else if words.count >= 3, words[1] == "--change", let times = Int(words[2]) {
  _ = try Batches.rescoreChange(samples, entries: words.count > 3 ? Int(words[3]) ?? 30 : 30, times: times)
} else if words.count == 2, words[1] == "--keys" {
  try Keystrokes(samples: samples).run()
} else if words.count >= 4 {
  let folder = NSTemporaryDirectory() + "ziping-benchmark-\(getpid())"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let stage = Stage(folder: folder)
  let programs = words.dropFirst(3).map { word in
    let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
    return (name: parts[0], path: parts[parts.count - 1])
  }
  let starting = Starting(programs: programs, bare: words[1], stage: stage, samples: samples)
  let typing = Typing(programs: programs, stage: stage, samples: samples)
  try starting.run()
  try typing.run()
  let counts = words[2].isEmpty ? nil : words[2]
  try Batches(program: programs[0].path, samples: samples, stage: stage, counts: counts).run()
  try Saving(stage: stage, samples: samples).run()
  try typing.printMemory()
  starting.printSizes()
  try Keystrokes(samples: samples).run()
  Results.end()
} else {
  print("Benchmark BARE COUNTS NAME=PROGRAM ... | Benchmark --rescore TIMES | Benchmark --keys")
}
