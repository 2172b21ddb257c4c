import Foundation
import Screen

/// (1) From the start to the last byte of the first whole frame; (6) memory; (7) the files' sizes.
struct Starting {
  let programs: [(name: String, path: String)]
  let bare: String
  let stage: Stage
  let samples: Samples

  /// All programs in turn, so that what else the machine does falls on all of them alike.
  func run() throws {
    let draft = try stage.draft(samples, entries: 30)
    var rivals = [Rival(name: "bare ncurses program", command: [bare])]
    rivals += Rival.others(draft: draft)
    let many = try stage.drafts(samples, count: 40)
    for (index, (name, path)) in programs.enumerated() {
      // The program that is carried about is held to the targets.
      let isJudged = index == 0
      let desk = [path, "-d", stage.folder + "/none"]
      rivals.append(Rival(name: "\(name), first start", command: desk, isJudged: isJudged))
      rivals.append(Rival(name: "\(name), 30 entries", command: [path, draft], isJudged: isJudged))
      rivals.append(Rival(name: "\(name), 40 drafts", command: [path, "-d", many]))
    }
    var times = [[Double]](repeating: [], count: rivals.count)
    for _ in 0..<31 {
      for (index, rival) in rivals.enumerated() where rival.isInstalled {
        times[index].append(try firstFrame(rival.command))
      }
    }
    Results.title("(1) Start to first whole frame on a pseudo-terminal (median of 31)")
    let bareTime = times[0].median
    let dialogTime = times[1].isEmpty ? nil : times[1].median
    for (rival, times) in zip(rivals, times) {
      if times.isEmpty {
        Results.missing(rival.name)
      } else {
        Results.line(
          rival.name, Results.milliseconds(times.median), Results.ratio(times.median, to: bareTime, "bare"),
          Results.ratio(times.median, to: dialogTime, "dialog"),
          targets: rival.isJudged
            ? [
              Results.Target(times.median, atMost: 1.5, times: bareTime, "bare"),
              Results.Target(times.median, atMost: 1, times: dialogTime, "dialog"),
            ] : [])
      }
    }
  }

  /// The shipped files.
  func printSizes() {
    Results.title("(7) Size of the release file")
    for (index, (name, path)) in programs.enumerated() {
      guard let size = sizeOfFile(path) else { continue }
      let target = Results.Target(Double(size), atMost: 20e6, "20 MB")
      Results.line(name, "\(size) bytes", targets: index == 0 ? [target] : [])
    }
  }

  private func firstFrame(_ command: [String]) throws -> Double {
    let begin = microseconds
    let terminal = try stage.start(command)
    let spawned = microseconds - begin
    return spawned + terminal.answer(to: []).time
  }
}
