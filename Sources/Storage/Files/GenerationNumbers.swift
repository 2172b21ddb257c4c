import Glibc

/// The numbers of earlier versions: no clock decides which is newer, and no number that a file may carry is beyond them.
extension Generations {
  /// The first of so many numbers that are larger than all that are there.
  func firstFree(_ count: Int) throws(SystemError) -> Int {
    let last = try numbers().first ?? 0
    if last <= .max - count { return last + 1 }
    return try renumber() + 1
  }

  /// Numbers the versions from 1 on, in their order. Returns the last number.
  private func renumber() throws(SystemError) -> Int {
    let oldestFirst = try numbers().reversed()
    for (number, old) in zip(1..., oldestFirst) where number != old {
      try files.retrying { () throws(SystemError) in
        try files.rename(place(of: old).path, to: place(of: number).path, in: .workingFolder)
      }
    }
    note((0..<oldestFirst.count).reversed().map { $0 + 1 })
    return oldestFirst.count
  }
}
