/// The name of a file: its bytes. Two names that look alike (é, and e with an accent) are two files.
package typealias FileName = ExactText

extension FileName {
  /// The name without `.json`; whole where it ends otherwise, or is nothing else.
  package var stem: String { text.withoutEnding(".json") ?? text }

  /// The name that a draft gets whose file a person calls so, without `.json`.
  package static func ofDraft(typed: String) -> Result<FileName, FileNameProblem> {
    let stem = typed.trimmed ?? ""
    let name = FileName(stem + ".json")
    guard !stem.isEmpty, stem.utf8.count <= 200, stem.unicodeScalars.allSatisfy(isPortable) else {
      return .failure(.notPortable)
    }
    return name.reservation.map { .failure(.reserved($0)) } ?? .success(name)
  }

  /// What every file system takes.
  private static func isPortable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
  }
}

/// Why a draft's file cannot be called so.
package enum FileNameProblem: Error, Hashable, Sendable {
  /// Empty, too long, or with characters that some file systems do not take.
  case notPortable
  case reserved(NameReservation)
}

/// What this program itself calls so in a folder of drafts.
package enum NameReservation: Hashable, Sendable {
  /// Locks and unfinished files begin with a full stop, and lists of files leave such names out.
  case hidden
  /// `x.review.json` is the review of `x.json`.
  case review
  /// A folder of earlier versions, archived drafts, reviews or standards.
  case folder
}

/// What the program keeps beside drafts, by name.
package enum CompanionName {
  /// The folder of earlier versions.
  package static let versions = "generations"
  /// 归档: the folder of drafts that are done with.
  package static let archive = "归档"
  /// 审核: the folder of reviews of drafts that lie where nothing can be written.
  package static let reviews = "审核"
  /// The folder of the standards' files.
  package static let standards = "standards"
  /// What stands at the end of a review's file name.
  package static let reviewEnding = ".review.json"
}

extension FileName {
  /// What the name is kept for; nil where a person is free to use it for a draft. Some disks take small and capital
  /// letters for the same.
  package var reservation: NameReservation? {
    let small = FileName(text.lowercased())
    if text.utf8.first == UInt8(ascii: ".") { return .hidden }
    if small.text.endsExactly(with: CompanionName.reviewEnding) { return .review }
    let folders = [CompanionName.versions, CompanionName.archive, CompanionName.reviews, CompanionName.standards]
    return folders.contains { small.stem.isExactly($0) } ? .folder : nil
  }
}
