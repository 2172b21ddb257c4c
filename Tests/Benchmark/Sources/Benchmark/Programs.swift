import Foundation

/// A program that is measured, with what it is given.
struct Rival {
  let name: String
  let command: [String]
  /// Whether targets are set for it.
  var isJudged = false

  var isInstalled: Bool { access(command[0], X_OK) == 0 }

  /// What people would otherwise fill a form in with.
  static func others(draft: String) -> [Rival] {
    let fields = ["姓名", "单位", "专业"].enumerated().flatMap { line, name in
      [name, "\(line + 1)", "1", "", "\(line + 1)", "10", "40", "200"]
    }
    return [
      Rival(name: "dialog --form", command: ["/usr/bin/dialog", "--form", "表", "20", "70", "10"] + fields),
      Rival(name: "whiptail --inputbox", command: ["/usr/bin/whiptail", "--inputbox", "姓名", "10", "60"]),
      Rival(name: "nano", command: ["/bin/nano", draft]),
    ]
  }
}

/// Starts programs on pseudo-terminals, all in the same surroundings.
struct Stage {
  let folder: String

  func start(_ command: [String]) throws -> PseudoTerminal {
    let environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder, "PATH": "/usr/bin:/bin"]
    return try PseudoTerminal(program: command[0], arguments: Array(command.dropFirst()), environment: environment)
  }

  /// A folder of so many drafts of 30 entries; its path.
  func drafts(_ samples: Samples, count: Int) throws -> String {
    let own = folder + "/many"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    for number in 0..<count {
      let json = samples.json(entries: 30, from: number)
      try json.write(toFile: own + "/\(number).json", atomically: false, encoding: .utf8)
    }
    return own
  }

  /// A draft of so many entries; its path. It lies in a folder of its own, since the wizard gathers what the drafts beside
  /// the one in hand hold.
  func draft(_ samples: Samples, entries: Int) throws -> String {
    let own = folder + "/\(entries)"
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    let path = own + "/draft.json"
    try samples.json(entries: entries).write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }
}
