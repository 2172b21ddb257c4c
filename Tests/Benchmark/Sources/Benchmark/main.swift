import Foundation

let words = CommandLine.arguments
let samples = try Samples()
if words.count == 3, words[1] == "--rescore", let times = Int(words[2]) {
  // For a tool that counts instructions: two runs, whose difference is the scoring alone.
  print(figure(try Batches.rescore(samples, entries: 30, times: times)))
} else if words.count == 3 {
  let folder = NSTemporaryDirectory() + "ziping-benchmark-\(getpid())"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let terminals = Terminals(program: words[1], bare: words[2], samples: samples, folder: folder)
  let batches = Batches(program: words[1], samples: samples, folder: folder)
  try terminals.printStart()
  for entries in [30, 300, 10_000] { try terminals.printKeys(entries: entries) }
  try batches.printRescoring()
  try batches.printBatch(drafts: 100_000)
  try batches.printSize()
} else {
  print("Benchmark PROGRAM BARE | Benchmark --rescore TIMES")
}
