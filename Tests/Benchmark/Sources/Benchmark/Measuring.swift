import Foundation

/// A clock that no one sets, in microseconds.
var microseconds: Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

extension [Double] {
  /// The value that so great a part of all does not exceed.
  func percentile(_ part: Double) -> Double {
    let ordered = sorted()
    guard !ordered.isEmpty else { return .nan }
    return ordered[Swift.min(ordered.count - 1, Int(Double(ordered.count) * part))]
  }

  var median: Double { percentile(0.5) }
}

/// What a program wrote in answer to something: when the frame's last byte came, in microseconds, and how many bytes.
struct Answer {
  var time: Double
  var bytes: Int
}

extension PseudoTerminal {
  /// The answer to these bytes. The frame has ended where `pause` milliseconds of silence follow it: what comes later,
  /// such as word of a save, is another one. Returns after 30 ms of silence.
  func answer(to bytes: [UInt8], pause: Double = 30) -> Answer {
    let before = received.count
    let start = microseconds
    if !bytes.isEmpty { send(bytes) }
    var (last, known) = (start, before)
    var frame: Answer?
    while microseconds - last < 30_000 || known == before && microseconds - start < 2_000_000 {
      read(milliseconds: 1)
      if received.count > known {
        let now = microseconds
        if known > before, frame == nil, now - last > pause * 1000 {
          frame = Answer(time: last - start, bytes: known - before)
        }
        (known, last) = (received.count, now)
      }
    }
    // What is not answered at all took for ever.
    return frame ?? Answer(time: known == before ? .infinity : last - start, bytes: known - before)
  }

  /// A key's answer. The wizard sends a frame in one piece, and word of a save, which is no part of it, a millisecond
  /// later at the soonest; other programs are given longer.
  func press(_ key: String, isOurs: Bool = true) -> Answer { answer(to: Array(key.utf8), pause: isOurs ? 0.5 : 4) }
}

/// The most memory that a process has had resident, in kB.
func peakMemory(of process: pid_t) -> Int {
  let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}

func sizeOfFile(_ path: String) -> Int? {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : nil
}
