import Basics
import Formats

/// What a file is, it says itself: `b.review.json` may as well be somebody's draft.
extension FileSystem {
  /// The review at a place; nil where there is nothing, or something else.
  func review(at place: DraftPath) throws(ReadProblem) -> FileContent? {
    do throws(ReadProblem) {
      let content = try content(of: place.path, followingLinks: false, limit: JSONLimits.draft.bytes)
      return StoredFormat.name(of: content.bytes)?.isExactly(ReviewDocument.format) == true ? content : nil
    } catch {
      switch error {
      case .notAFile, .tooLarge: return nil
      case .system(let cause) where cause.isNoSuchFile: return nil
      case .system: throw error
      }
    }
  }

  /// Whether what lies at a place is known to be a review.
  func holdsReview(_ place: DraftPath) -> Bool { (try? review(at: place)) != nil }
}

extension DraftLibrary {
  /// The names that are reviews of drafts among these. A review without its draft is none of them: it is told as what it
  /// is not, a draft, instead of lying there unseen.
  func reviews(among names: [String]) -> Set<FileName> {
    let candidates = names.filter { place($0).reviewedDraft != nil }
    if candidates.isEmpty { return [] }
    let all = Set(names.map { FileName($0) })
    let reviews = candidates.filter { name in
      let draft = place(name).reviewedDraft
      return draft.map { all.contains(FileName($0.name)) } == true && files.holdsReview(place(name))
    }
    return Set(reviews.map { FileName($0) })
  }
}
