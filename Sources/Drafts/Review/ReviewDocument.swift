import Scoring

/// A review's file, kept beside the draft that it is about. What this version does not know survives, at every level.
package struct ReviewDocument: StoredDocument {
  package static let format = "ziping-review"
  /// The newest version of the format that this program knows.
  package static let knownVersion = 1
  /// What stands at the end of a review's file name.
  package static let ending = ".review.json"

  package let review: Review
  package let version: Int
  package let bytes: [UInt8]
  private let root: [JSONMember]

  package var content: Review { review }

  package var newerVersion: Int? { version > ReviewDocument.knownVersion ? version : nil }

  package init(parsing bytes: [UInt8]) throws(DraftProblem) {
    let node: JSONNode
    do throws(JSONProblem) {
      node = try JSONNode(parsing: bytes, limits: .draft)
    } catch {
      throw DraftProblem(error)
    }
    guard case .object(let members) = node.value else { throw DraftProblem(.review(.notObject), at: node.place) }
    (review, version) = try ReviewReader.read(node)
    root = members
    self.bytes = bytes
  }

  private init(_ review: Review, version: Int, root: [JSONMember], bytes: [UInt8]) {
    (self.review, self.version, self.root, self.bytes) = (review, version, root, bytes)
  }

  /// A review in which nothing is said yet.
  package static var new: ReviewDocument {
    let values: [(String, JSONValue)] = [
      ("format", .string(format)), ("version", .number(JSONNumber(knownVersion))), ("entries", .array([])),
    ]
    let root = values.map { JSONMember(key: $0, value: JSONNode($1)) }
    return ReviewDocument(
      Review(), version: knownVersion, root: root, bytes: JSONWriter.file(JSONNode(.object(root))))
  }

  package func replacing(_ review: Review) -> ReviewDocument {
    let rewritten = ReviewRewriter(review).root(root)
    let isUnchanged = JSONValue.object(rewritten).isExactly(.object(root))
    return ReviewDocument(
      review, version: version, root: rewritten,
      bytes: isUnchanged ? bytes : JSONWriter.file(JSONNode(.object(rewritten))))
  }
}

package typealias ReviewStore = FileStore<ReviewDocument>

extension DraftPath {
  /// Where the review of this draft lies.
  package var review: DraftPath { DraftPath(folder: folder, name: stem + ReviewDocument.ending) }

  /// The draft that a review of this name would be about; nil where the name is not a review's.
  package var reviewedDraft: DraftPath? {
    guard name.hasSuffix(ReviewDocument.ending), name != ReviewDocument.ending else { return nil }
    return DraftPath(folder: folder, name: String(name.dropLast(ReviewDocument.ending.count)) + ".json")
  }
}

extension [String] {
  /// The names of a folder's files without the reviews of drafts that lie there too. A review without its draft stays:
  /// it is told as what it is not, a draft, instead of lying there unseen.
  package var withoutReviews: [String] {
    guard contains(where: { $0.hasSuffix(ReviewDocument.ending) }) else { return self }
    let all = Set(map(ExactText.init))
    return filter { name in
      DraftPath(folder: ".", name: name).reviewedDraft.map { !all.contains(ExactText($0.name)) } ?? true
    }
  }
}
