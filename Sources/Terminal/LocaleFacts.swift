import CNcurses

/// The locale that the environment asks for, and the one that characters are read by.
package struct LocaleFacts: Hashable, Sendable {
  /// The variable that decides, as `LANG`, with its value; nil where none is set.
  package var asked: Setting?
  /// The locale in use; nil where none with UTF-8 was found.
  package var used: String?

  package struct Setting: Hashable, Sendable {
    package var variable: String
    package var value: String

    package init(variable: String, value: String) {
      self.variable = variable
      self.value = value
    }
  }

  package init(asked: Setting?, used: String?) {
    self.asked = asked
    self.used = used
  }

  /// Why another one is in use than was asked for.
  package enum Replacement: Sendable {
    /// The plain locale of computers, in which every terminal shows UTF-8 as well.
    case plain
    /// One of another encoding, in which the terminal may be too.
    case otherEncoding
    /// One with UTF-8 that this machine does not have.
    case missing
  }

  /// Nil where what was asked for is in use, or nothing was.
  package var replacement: Replacement? {
    guard let asked, asked.value != used else { return nil }
    if ["C", "POSIX"].contains(asked.value) { return .plain }
    return LocaleFacts.namesUTF8(asked.value) ? .missing : .otherEncoding
  }

  private static func namesUTF8(_ name: String) -> Bool {
    let encoding = name.drop { $0 != "." }.dropFirst().prefix { $0 != "@" }.lowercased()
    return encoding == "utf-8" || encoding == "utf8"
  }
}

extension Terminal {
  /// Chooses the locale of this process and tells what came of it.
  package static func chooseLocale() -> LocaleFacts {
    let asked = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { name in
      environment(name).map { LocaleFacts.Setting(variable: name, value: $0) }
    }.first
    let isFound = ziping_choose_locale() != 0
    return LocaleFacts(asked: asked, used: isFound ? String(cString: ziping_locale()) : nil)
  }
}
