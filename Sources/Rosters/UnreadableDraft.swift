import Scoring

/// A draft's file that cannot be read at the moment: without permission, damaged, or not yet known to this program.
package struct UnreadableDraft: Hashable, Sendable {
  package var path: String
  package var isArchived: Bool
  /// Why it cannot be read and what to do: a sentence.
  package var reason: String
  /// Whose it is as far as its content still tells; nil where that tells nothing.
  package var applicant: Applicant?

  package init(path: String, isArchived: Bool, reason: String, applicant: Applicant?) {
    self.path = path
    self.isArchived = isArchived
    self.reason = reason
    self.applicant = applicant
  }

  /// Its file as people know it in the folder: `归档/陈晓岚.json`.
  var name: String { path.split(separator: "/").suffix(isArchived ? 2 : 1).joined(separator: "/") }

  /// What of the file's name may be a person's: `0012陈晓岚` of `自评-0012陈晓岚-2026-05-01-2.json`, and every part of
  /// what people call files.
  fileprivate var parts: Set<String> {
    var parts = name.split(separator: "/").last.map { $0.split(separator: "-", omittingEmptySubsequences: false) } ?? []
    if let last = parts.last, last.hasSuffix(".json") { parts[parts.count - 1] = last.dropLast(5) }
    let all = parts.flatMap { $0.split { "_ 　.（）()".contains($0) } }.map(String.init)
    if parts.first == "自评" { parts.removeFirst() }
    while let last = parts.last, last == "副本" || last.utf8.allSatisfy({ (48...57).contains($0) }) { parts.removeLast() }
    return Set(all + [parts.joined(separator: "-")])
  }
}

/// Finds the unreadable draft that may be somebody's.
struct UnreadableDrafts: Sendable {
  private let drafts: [UnreadableDraft]
  /// By what their content says of whose they are; else by what their files are called.
  private let index: PersonIndex
  private let byPart: [String: [Int]]

  init(_ drafts: [UnreadableDraft]) {
    self.drafts = drafts
    var (index, byPart) = (PersonIndex(), [String: [Int]]())
    for (place, draft) in drafts.enumerated() {
      if let applicant = draft.applicant {
        index.add(PersonKeys(applicant), at: place)
      } else {
        for key in draft.keys { byPart[key, default: []].append(place) }
      }
    }
    (self.index, self.byPart) = (index, byPart)
  }

  /// The first that may be somebody's; nil where none is.
  func draft(of applicant: Applicant) -> UnreadableDraft? {
    if drafts.isEmpty { return nil }
    let keys = PersonKeys(applicant)
    let known = index.places(like: keys, most: mostCandidates).first { place in
      index.accounts(at: place).contains { $0.likeness(to: keys) != .other }
    }
    if let known { return drafts[known] }
    let (name, number) = (applicant.name.nameInFile, applicant.staffNumber.nameInFile)
    let named = byPart[(number + name).nameInFile]?.first ?? (name.isEmpty ? nil : place(of: name, number))
    return named.map { drafts[$0] }
  }

  /// By the name alone, unless the file's name has another 工号 before it.
  private func place(of name: String, _ number: String) -> Int? {
    byPart[name]?.first { number.isEmpty || drafts[$0].parts.contains { $0.nameInFile == name } }
  }
}

extension UnreadableDraft {
  /// Its parts, and each without a number before the person's name.
  fileprivate var keys: Set<String> {
    let parts = parts.map(\.nameInFile)
    let withoutDigits = parts.map { String($0.drop(while: \.isNumber)) }
    let withoutLetters = parts.map { String($0.drop(while: \.isASCII)) }
    return Set(parts + (withoutDigits + withoutLetters).filter { !$0.isEmpty })
  }
}

extension String {
  /// What stands of a name in the name of a new draft's file: at most 40 letters, digits and Chinese characters.
  fileprivate var nameInFile: String {
    var name = String.UnicodeScalarView()
    for scalar in unicodeScalars where name.count < 40 {
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z", "-", "_", "\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}",
        "\u{20000}"..."\u{323AF}":
        name.append(scalar)
      default: break
      }
    }
    return String(name).lowercased()
  }
}
