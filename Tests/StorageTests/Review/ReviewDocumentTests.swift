import Basics
import Foundation
import Glibc
import Scoring
import Testing

@testable import Formats
@testable import Storage

/// The review's file: what it holds, what it refuses, how it is kept.
@Suite struct ReviewDocumentTests {
  private static let text = """
    {
      "format": "ziping-review",
      "version": 1,
      "draft": {"applicant": "陈晓岚", "digest": "00112233aabbccdd", "head": "0123456789abcdef"},
      "entries": [
        {"id": "a", "criterion": "papers.other", "title": "甲", "digest": "d1", "decision": "accepted"},
        {
          "id": "b",
          "criterion": "papers.core",
          "title": "乙",
          "digest": "d2",
          "decision": "changed",
          "points": 6.50,
          "reason": "只见第 3 名",
          "mine": [1]
        }
      ],
      "theirs": true
    }

    """

  private func document(_ text: String) throws -> ReviewDocument { try ReviewDocument(parsing: Array(text.utf8)) }

  @Test func readsWhatItHolds() throws {
    let document = try document(Self.text)
    let review = document.review
    #expect(review.draft == DraftSeal(applicant: "陈晓岚", digest: "00112233aabbccdd", head: "0123456789abcdef"))
    #expect(
      review.decisions == [
        ReviewDecision(
          entry: "a", seal: EntrySeal(criterion: "papers.other", title: "甲", digest: "d1"), judgement: .accepted),
        ReviewDecision(
          entry: "b", seal: EntrySeal(criterion: "papers.core", title: "乙", digest: "d2"), judgement: .changed,
          points: Points(thousandths: 6500), reason: "只见第 3 名"),
      ])
    #expect(document.newerVersion == nil)
  }

  @Test func whatIsNotChangedStaysToTheByte() throws {
    let document = try document(Self.text)
    #expect(document.replacing(document.review).bytes == Array(Self.text.utf8))
    var review = document.review
    var decision = try #require(review["a"])
    decision.judgement = .rejected
    decision.reason = "不属实"
    review.set(decision)
    let changed = document.replacing(review)
    let expected = Self.text.replacingOccurrences(
      of: #""digest": "d1", "decision": "accepted"}"#,
      with: #""digest": "d1", "decision": "rejected", "reason": "不属实"}"#)
    let lines = String(decoding: changed.bytes, as: UTF8.self)
    #expect(lines.contains(#""points": 6.50"#) && lines.contains(#""mine": [1]"#) && lines.contains(#""theirs": true"#))
    #expect(try JSONNode(parsing: changed.bytes).isSame(as: JSONNode(parsing: Array(expected.utf8))))
    #expect(try ReviewDocument(parsing: changed.bytes).review == review)
  }

  @Test func pointsThatAreNoneAreNotedAndKept() throws {
    let text =
      #"{"format": "ziping-review", "version": 1, "entries": [{"id": "a", "decision": "changed", "points": "七"}]}"#
    let review = try document(text).review
    #expect(review["a"]?.invalidPoints == InvalidValue(key: "points", found: "七", problem: .notNumber))
    #expect(review["a"]?.points == nil)
    for points in ["\"七\"", "-1", "0.05", "[1, {\"a\": 2.50}]", "\"\(String(repeating: "长", count: 200))\""] {
      let before = try document(text.replacingOccurrences(of: "\"七\"", with: points))
      #expect(before.replacing(before.review).bytes == before.bytes, "\(points)")
      var other = before.review
      other.set(ReviewDecision(entry: "b", seal: EntrySeal(Entry(id: "b", criterion: "x")), judgement: .accepted))
      let after = before.replacing(other)
      #expect(String(decoding: after.bytes, as: UTF8.self).contains("\"points\": \(points)"), "\(points)")
    }
    let below = try document(text.replacingOccurrences(of: "\"七\"", with: "-1")).review
    #expect(below["a"]?.invalidPoints?.problem == .below(0))
    let fine = try document(text.replacingOccurrences(of: "\"七\"", with: "0.05")).review
    #expect(fine["a"]?.invalidPoints?.problem == .notTenth)
  }

  @Test func aNewOneSaysNothing() throws {
    let new = ReviewDocument.new
    #expect(
      String(decoding: new.bytes, as: UTF8.self) == """
        {
          "format": "ziping-review",
          "version": 1,
          "entries": []
        }

        """)
    #expect(try ReviewDocument(parsing: new.bytes).review == Review())
    // A decision that was taken back leaves nothing behind.
    var review = Review()
    review.set(ReviewDecision(entry: "a", seal: EntrySeal(Entry(id: "a", criterion: "x"))))
    #expect(new.replacing(review).bytes == new.bytes)
  }

  @Test(arguments: [
    ("[]", "第 1 行第 1 列：审核记录应是一个用 { } 括起的对象：请检查是否选错了文件。"),
    ("{}", "第 1 行第 1 列：没有 format，这不是审核记录：请检查是否选错了文件。"),
    (
      #"{"format": "ziping-draft", "version": 1}"#,
      "第 1 行第 12 列：format 是「ziping-draft」，不是「ziping-review」，这不是审核记录：请检查是否选错了文件。"
    ),
    (
      #"{"format": "ziping-review", "version": 1, "entries": [{"id": "a", "decision": "yes"}]}"#,
      "第 1 行第 79 列：第 1 个条目的 decision「yes」无效：应为 accepted（认定）、rejected（不认定）或 changed（改分）。"
    ),
    (
      #"{"format": "ziping-review", "version": 1, "entries": [{"id": "a"}, {"id": "a"}]}"#,
      "第 1 行第 75 列：条目 id「a」与第 1 个条目重复：请改成不同的 id。"
    ),
    (
      #"{"format": "ziping-review", "version": 1, "entries": [{"id": "a", "reason": 1}]}"#,
      "第 1 行第 77 列：reason「1」应是用双引号括起的文字：请改正或删去。"
    ),
  ])
  func whatIsNoReviewIsRefused(_ text: String, _ sentence: String) {
    do throws(DraftProblem) {
      _ = try ReviewDocument(parsing: Array(text.utf8))
      Issue.record("read")
    } catch {
      #expect(OpenProblem.draft(error).sentence == sentence)
    }
  }

  // MARK: - Keeping

  private func reviewed(_ reason: String) -> Review {
    var review = Review()
    review.set(
      ReviewDecision(
        entry: "a", seal: EntrySeal(Entry(id: "a", criterion: "x")), judgement: .rejected, reason: reason))
    return review
  }

  @Test func theReviewLiesBesideItsDraft() {
    #expect(DraftPath("d/陈.json").review == DraftPath("d/陈.review.json"))
    #expect(DraftPath("d/陈.review.json").reviewedDraft == DraftPath("d/陈.json"))
    #expect(DraftPath("d/陈.json").reviewedDraft == nil)
  }

  /// What lies under a review's name is one where it says so and its draft is there: nothing else is left out of a list.
  @Test func whatIsAReviewSaysItsContent() throws {
    let folder = try TestFolder()
    let (review, draft) = (#"{"format": "ziping-review"}"#, #"{"format": "ziping-draft"}"#)
    for name in ["a", "b", "c", "d"] { try folder.put("\(name).json", draft) }
    try folder.put("a.review.json", review)
    try folder.put("b.review.json", draft)
    try folder.put("c.review.json", "{ not json")
    try folder.put("x.review.json", review)
    try folder.put("d.review.review.json", review)
    let listed = try DraftLibrary(folder: folder.path).names()
    #expect(
      listed.map(\.place.name).sorted() == [
        "a.json", "b.json", "b.review.json", "c.json", "c.review.json", "d.json", "d.review.review.json",
        "x.review.json",
      ])
    #expect(listed.filter(\.hasReview).map(\.place.name) == ["a.json"])
  }

  @Test func theFirstSaveMakesItAndOthersKeepWhatWas() throws {
    let folder = try TestFolder()
    let place = DraftPath(folder.path("a.review.json"))
    let store = try ReviewStore.openOrBegin(.new, at: place)
    #expect(store.readOnly == nil)
    #expect(store.save(Review()) == .unchanged)
    #expect(try folder.visible() == [])
    #expect(store.save(reviewed("一")) == .saved)
    #expect(try folder.visible() == ["a.review.json"])
    #expect(try folder.mode("a.review.json") == 0o600)
    // Held: a second window looks on.
    #expect(try ReviewStore.openOrBegin(.new, at: place).readOnly != nil)
    store.close()
    let again = try ReviewStore.openOrBegin(.new, at: place)
    #expect(again.document.review == reviewed("一"))
    #expect(again.save(reviewed("二")) == .saved)
    #expect(folder.text("generations/a.review.000001.json")?.contains("一") == true)
    #expect(Generations(of: DraftPath(folder.path("a.json"))).list().isEmpty)
  }

  @Test func aDamagedReviewIsNotOverwritten() throws {
    let folder = try TestFolder()
    try folder.put("a.review.json", "{")
    #expect(throws: OpenProblem.self) {
      try ReviewStore.openOrBegin(.new, at: DraftPath(folder.path("a.review.json")))
    }
    #expect(folder.text("a.review.json") == "{")
  }

  @Test func aReadOnlyFolderIsSaid() throws {
    let folder = try TestFolder()
    let store = try ReviewStore.openOrBegin(
      .new, at: DraftPath(folder.path("a.review.json")), files: FaultyFiles(.once(2, EROFS)))
    #expect(store.readOnly == .noPermission(SystemError(EROFS)))
    #expect(try folder.names() == [])
  }

  /// Whatever call of a save fails: the review is the old one or the new one, whole, and the next save succeeds.
  @Test func everyFailureLeavesItWhole() throws {
    for call in 1...60 {
      let folder = try TestFolder()
      let place = DraftPath(folder.path("a.review.json"))
      let files = FaultyFiles(.once(call, ENOSPC))
      guard let store = try? ReviewStore.openOrBegin(.new, at: place, files: files), store.readOnly == nil else {
        continue
      }
      _ = store.save(reviewed("一"))
      if let text = folder.text("a.review.json") {
        #expect(try ReviewDocument(parsing: Array(text.utf8)).review == reviewed("一"), "call \(call)")
      }
      _ = store.save(reviewed("二"))
      _ = store.save(reviewed("二"))
      let text = try #require(folder.text("a.review.json"), "call \(call)")
      #expect(try ReviewDocument(parsing: Array(text.utf8)).review == reviewed("二"), "call \(call)")
      #expect(try folder.visible().filter { $0 != "generations" } == ["a.review.json"], "call \(call)")
    }
  }

  @Test func aFolderListsNoReviews() throws {
    let folder = try TestFolder()
    try folder.put("a.json", #"{"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01"}"#)
    try folder.put("a.review.json", Self.text)
    try folder.put("b.review.json", Self.text)
    let items = try DraftLibrary(folder: folder.path("")).list()
    #expect(Set(items.map(\.place.name)) == ["a.json", "b.review.json"])
    let orphan = try #require(items.first { $0.place.name == "b.review.json" })
    guard case .problem(let problem) = orphan.content else {
      Issue.record("taken for a draft")
      return
    }
    #expect(problem.sentence.contains("不是「ziping-draft」"))
  }
}

extension JSONNode {
  fileprivate func isSame(as other: JSONNode) -> Bool { value.isExactly(other.value) }
}
