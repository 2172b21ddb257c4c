import Glibc
import Scoring

/// What the command line asks for. The wizard is told apart here, without building the parser, so that it starts at once.
enum Invocation: Equatable {
  case wizard(draft: String?, folder: String?, isPlain: Bool = false, standard: String? = nil)
  /// For the parser.
  case command([String])
  case misuse(Misuse)

  enum Misuse: Equatable {
    case missingFolder
    case missingStandard
    case severalDrafts([String])
    /// Neither a command nor a file that is there.
    case unknownWord(String)
    case wizardFromInput
  }

  /// `ziping [--plain] [-d DIR] [--standard FILE] [--] [DRAFT]`; all else is the parser's.
  ///
  /// - Parameters:
  ///   - arguments: without the program's name.
  ///   - exists: whether a file is there, by its path.
  init(_ arguments: [String], exists: (String) -> Bool = { access($0, F_OK) == 0 }) {
    var rest = arguments[...]
    var folder: String?
    var isPlain = false
    var standard: String?
    var drafts: [String] = []
    if let first = rest.first, CommandName(rawValue: first) != nil {
      self = .command(arguments)
      return
    }
    while let word = rest.popFirst() {
      switch word {
      case "-d":
        guard let given = rest.popFirst() else {
          self = .misuse(.missingFolder)
          return
        }
        folder = given
      case "--standard":
        guard let given = rest.popFirst() else {
          self = .misuse(.missingStandard)
          return
        }
        standard = given
      case "--plain": isPlain = true
      case "--":
        drafts += rest
        rest = []
      case _ where word.hasPrefix("-") && word != "-":
        self = .command(arguments)
        return
      default: drafts.append(word)
      }
    }
    self = Invocation.wizard(drafts, folder, isPlain, standard, exists)
  }

  private static func wizard(
    _ drafts: [String], _ folder: String?, _ isPlain: Bool, _ standard: String?,
    _ exists: (String) -> Bool
  ) -> Invocation {
    guard let draft = drafts.first else {
      return .wizard(draft: nil, folder: folder, isPlain: isPlain, standard: standard)
    }
    if drafts.count > 1 {
      return looksLikeFile(draft) || exists(draft) ? .misuse(.severalDrafts(drafts)) : .misuse(.unknownWord(draft))
    }
    if draft == "-" { return .misuse(.wizardFromInput) }
    return looksLikeFile(draft) || exists(draft)
      ? .wizard(draft: draft, folder: folder, isPlain: isPlain, standard: standard) : .misuse(.unknownWord(draft))
  }

  /// A new draft may be named before it is there; a mistyped command has neither dot nor slash.
  private static func looksLikeFile(_ word: String) -> Bool { word.contains(".") || word.contains("/") }
}

/// The words that are commands, never drafts (`./score` is a draft).
enum CommandName: String, CaseIterable {
  case score, check, advise, compare, review, report, `import`, standard, doctor, help
}
