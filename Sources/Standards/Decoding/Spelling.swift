/// Guesses which of a list of words was meant.
enum Spelling {
  /// The known id that differs least; nil where none is near. Ids as short as `R1` are never guessed.
  static func nearestId(to id: String, among known: some Collection<String>) -> String? {
    nearest(to: id, among: known).flatMap { id.utf8.count > 3 || $0.utf8.count > 3 ? $0 : nil }
  }

  /// The known word that differs least; nil where none is near.
  static func nearest(to word: String, among known: some Collection<String>) -> String? {
    guard word.utf8.count <= 40 else { return nil }
    // In one order, whatever the collection's: the first of the equally near is named.
    let distances = known.sorted().map { ($0, distance(Array(word.lowercased().utf8), Array($0.lowercased().utf8))) }
    guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 * 3 <= max(3, word.utf8.count, best.0.utf8.count) else {
      return nil
    }
    return best.0
  }

  /// How many letters must be changed, added, left out or swapped with the next (Damerau and Levenshtein).
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var (above, row) = ([Int](), Array(0...b.count))
    for (i, letter) in a.enumerated() {
      var next = [i + 1]
      for (j, other) in b.enumerated() {
        var least = min(row[j] + (letter == other ? 0 : 1), next[j] + 1, row[j + 1] + 1)
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other { least = min(least, above[j - 1] + 1) }
        next.append(least)
      }
      (above, row) = (row, next)
    }
    return row[b.count]
  }
}
