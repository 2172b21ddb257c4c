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
}

extension PseudoTerminal {
  /// Microseconds until the last byte of the answer, and its bytes; an answer has ended after 30 ms of silence.
  func answer(to bytes: [UInt8]) -> (time: Double, bytes: Int) {
    let before = received.count
    let start = microseconds
    if !bytes.isEmpty { send(bytes) }
    var last = start
    var known = before
    while microseconds - last < 30_000 || known == before && microseconds - start < 2_000_000 {
      read(milliseconds: 10)
      if received.count > known { (known, last) = (received.count, microseconds) }
    }
    return (last - start, known - before)
  }
}

/// The most memory that a process has had resident, in kB.
func peakMemory(of process: pid_t) -> Int {
  let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return Int(line.filter(\.isNumber)) ?? 0
}

func print(_ name: String, _ value: String) {
  print(name + String(repeating: " ", count: max(1, 44 - name.count)) + value)
}

func figure(_ value: Double) -> String { String(format: "%.1f", value) }
