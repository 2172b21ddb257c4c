import Screen

/// Pasted text on a terminal that does not mark it.
enum Burst {
  /// Where a line break stands between characters that arrived all at once, nobody pressed Enter: the run is a paste.
  static func joiningPastedLines(_ keys: [Key]) -> [Key] {
    var joined: [Key] = []
    var run: [Key] = []
    for key in keys {
      if text(of: key) != nil {
        run.append(key)
      } else {
        joined += asPaste(run)
        run = []
        joined.append(key)
      }
    }
    return joined + asPaste(run)
  }

  private static func asPaste(_ run: [Key]) -> [Key] {
    guard let lineBreak = run.firstIndex(of: .enter), run[lineBreak...].contains(where: isCharacter) else { return run }
    return [.paste(run.compactMap(text).joined())]
  }

  private static func isCharacter(_ key: Key) -> Bool {
    if case .character = key { true } else { false }
  }

  private static func text(of key: Key) -> String? {
    switch key {
    case .character(let scalar): String(scalar)
    case .enter: "\n"
    case .tab: "\t"
    default: nil
    }
  }
}
