import Basics
import Foundation
import Glibc
import Scoring
import Testing

@testable import Storage

@Suite struct DraftStoreTests {
  private static let text = """
    {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "mine": [1.50]}
    """

  private func prepared(_ text: String = text) throws -> TestFolder {
    let folder = try TestFolder()
    try folder.put("a.json", text)
    return folder
  }

  private func named(_ name: String, _ store: DraftStore) -> Draft {
    var draft = store.document.draft
    draft.applicant.name = name
    return draft
  }

  @Test func savesAndKeepsWhatItFound() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    #expect(store.readOnly == nil)
    #expect(store.save(store.document.draft) == .unchanged)
    #expect(try folder.visible() == ["a.json"])
    #expect(store.save(named("陈", store)) == .saved)
    #expect(store.save(named("陈", store)) == .unchanged)
    #expect(try folder.visible() == ["a.json", "generations"])
    #expect(folder.text("generations/a.000001.json") == Self.text)
    #expect(try folder.mode("a.json") == 0o600)
    #expect(try folder.mode("generations") == 0o700)
    #expect(try folder.mode("generations/a.000001.json") == 0o600)
    #expect(try folder.mode(".a.json.lock") == 0o600)
    #expect(folder.text("a.json")?.contains(#""mine": [1.50]"#) == true)
    // Undone: the very bytes that were there.
    #expect(store.save(store.document.draft) == .saved)
    #expect(folder.text("a.json") == Self.text)
    #expect(store.takeNotices() == [])
    #expect(try folder.names() == [".a.json.lock", "a.json", "generations"])
  }

  @Test func aSecondWindowReadsOnlyOrTakesACopy() throws {
    let folder = try prepared()
    let first = try DraftStore.open(folder.path("a.json"))
    let second = try DraftStore.open(folder.path("a.json"))
    guard case .openElsewhere(let holder?) = second.readOnly else {
      Issue.record("\(String(describing: second.readOnly))")
      return
    }
    #expect(holder.process == Int(getpid()))
    #expect(holder.since.utf8.count == 16)
    #expect(second.save(named("二", second)) == .readOnly(.openElsewhere(holder)))
    #expect(folder.text("a.json") == Self.text)
    let copy = DraftPath(folder.path("b.json"))
    #expect(second.saveCopy(named("二", second), at: copy) == .savedBeside(path: copy.path))
    #expect(second.readOnly == nil)
    #expect(second.save(named("三", second)) == .saved)
    #expect(first.save(named("一", first)) == .saved)
    #expect(folder.text("b.json")?.contains("三") == true)
    #expect(folder.text("a.json")?.contains("一") == true)
    first.close()
    #expect(try DraftStore.open(folder.path("a.json")).readOnly == nil)
  }

  @Test func whatSomebodyElseWroteStays() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    #expect(store.save(named("一", store)) == .saved)
    try folder.put("a.json", "别人的")
    #expect(store.save(named("二", store)) == .savedBeside(path: folder.path("a-副本.json")))
    #expect(folder.text("a.json") == "别人的")
    #expect(folder.text("a-副本.json")?.contains("二") == true)
    #expect(store.save(named("三", store)) == .saved)
    #expect(folder.text("a-副本.json")?.contains("三") == true)
    #expect(folder.text("a.json") == "别人的")
  }

  /// Somebody else saves while our own save is under way: before or after any of its system calls nothing is lost.
  @Test(arguments: [true, false], [true, false])
  func whatSomebodyElseWroteDuringASaveStays(_ inPlace: Bool, _ isBefore: Bool) throws {
    let probe = FaultyFiles()
    let sound = try prepared()
    let first = try DraftStore.open(sound.path("a.json"), files: probe)
    let opening = probe.calls
    #expect(first.save(named("一", first)) == .saved)
    #expect(probe.names.filter { $0 == "exchange" }.count == 1)
    var acted: Set<String> = []
    for call in (opening + 1)...probe.calls {
      let folder = try prepared()
      let other = Self.text.replacingOccurrences(of: "1.50", with: "2.50")
      var hasActed = false
      let write = {
        hasActed = true
        try? folder.put(inPlace ? "a.json" : "other", other)
        if !inPlace { _ = rename(folder.path("other"), folder.path("a.json")) }
      }
      let files = FaultyFiles(isBefore ? .justBefore(call, write) : .meanwhile(call, write))
      let store = try DraftStore.open(folder.path("a.json"), files: files)
      let outcome = store.save(named("一", store))
      _ = store.save(named("二", store))
      // A call that looks for what is not there ends before anybody else could act after it.
      guard hasActed else { continue }
      acted.insert(probe.names[call - 1])
      let what: Comment = "\(call) \(probe.names[call - 1]) \(outcome)"
      let mine = try #require(folder.text("a-副本.json"), what)
      #expect(folder.text("a.json") == other, what)
      #expect(mine.contains("二"), what)
      #expect(try folder.visible().filter { $0 != "generations" } == ["a-副本.json", "a.json"], what)
      #expect(try folder.names().allSatisfy { !$0.hasSuffix(".tmp") }, what)
    }
    #expect(acted.isSuperset(of: ["open", "status", "write", "sync", "close", "exchange", "remove"]))
  }

  /// A file system without modes is no failure, and is said once.
  @Test func othersWhoCanReadAreSaidOnce() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"), files: FaultyFiles(.withoutModes))
    #expect(store.save(named("一", store)) == .saved)
    #expect(store.takeNotices() == [.exposed])
    #expect(store.save(named("二", store)) == .saved)
    #expect(store.takeNotices() == [])
    let sound = try prepared()
    let other = try DraftStore.open(sound.path("a.json"))
    #expect(other.save(named("一", other)) == .saved)
    #expect(other.takeNotices() == [])
  }

  /// A third version that comes while the second is put back is kept as well.
  @Test func aThirdVersionIsKeptToo() throws {
    let probe = FaultyFiles()
    let sound = try prepared()
    let first = try DraftStore.open(sound.path("a.json"), files: probe)
    #expect(first.save(named("一", first)) == .saved)
    let call = try #require(probe.names.firstIndex(of: "exchange")) + 1
    let folder = try prepared()
    var times = 0
    let files = FaultyFiles(
      .atEach("exchange") {
        times += 1
        try? folder.put("other", "第 \(times) 个别人的")
        rename(folder.path("other"), folder.path("a.json"))
      })
    #expect(call > 0)
    let store = try DraftStore.open(folder.path("a.json"), files: files)
    _ = store.save(named("一", store))
    let texts = try folder.visible().filter { $0.hasSuffix(".json") }.compactMap { folder.text($0) }
    #expect(texts.count == 3)
    for text in ["第 1 个别人的", "第 2 个别人的"] { #expect(texts.contains(text), "\(texts)") }
    #expect(texts.contains { $0.contains("一") })
  }

  /// Where the file system knows no exchange, the file is looked at once more, and then replaced.
  @Test(arguments: [EINVAL, ENOSYS, ENOTSUP, EPERM]) func withoutExchangesItIsRenamed(_ error: Int32) throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"), files: FaultyFiles(.without("exchange", error)))
    #expect(store.save(named("一", store)) == .saved)
    #expect(folder.text("a.json")?.contains("一") == true)
    #expect(try folder.visible() == ["a.json", "generations"])
    #expect(try folder.names().allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test func withNothingOfOnesOwnNothingIsWritten() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    try folder.put("a.json", "别人的")
    #expect(store.save(store.document.draft) == .unchanged)
    #expect(store.save(store.document.draft) == .unchanged)
    #expect(store.takeNotices() == [.changedOutside])
    #expect(folder.text("a.json") == "别人的")
  }

  @Test func aTouchedFileIsNotAChange() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    utimes(folder.path("a.json"), [timeval(), timeval()])
    #expect(store.save(named("一", store)) == .saved)
    #expect(try folder.visible() == ["a.json", "generations"])
  }

  @Test func aFileTakenAwayIsWrittenAgain() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    unlink(folder.path("a.json"))
    #expect(store.save(store.document.draft) == .saved)
    #expect(store.takeNotices() == [.wasRemoved])
    #expect(folder.text("a.json") == Self.text)
  }

  @Test func aNameThatBecameSomethingElseIsRefused() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    rename(folder.path("a.json"), folder.path("b.json"))
    symlink("b.json", folder.path("a.json"))
    #expect(store.save(named("一", store)) == .failed(SaveProblem(.check, .notAFile(.link))))
    #expect(folder.text("b.json") == Self.text)
  }

  @Test func aFolderThatBecameAnotherIsRefused() throws {
    let folder = try TestFolder()
    mkdir(folder.path("d"), 0o700)
    try folder.put("d/a.json", Self.text)
    let store = try DraftStore.open(folder.path("d/a.json"))
    rename(folder.path("d"), folder.path("e"))
    mkdir(folder.path("f"), 0o700)
    symlink("f", folder.path("d"))
    #expect(store.save(named("一", store)) == .failed(SaveProblem(.openFolder, .folderReplaced)))
    #expect(try folder.names("f") == [])
  }

  @Test func linksAndNewerVersionsAreReadOnly() throws {
    let folder = try prepared(Self.text.replacingOccurrences(of: #""version": 1"#, with: #""version": 7"#))
    let newer = try DraftStore.open(folder.path("a.json"))
    #expect(newer.readOnly == .newerVersion(7))
    try folder.put("b.json", Self.text)
    symlink("b.json", folder.path("link.json"))
    let link = try DraftStore.open(folder.path("link.json"))
    #expect(link.readOnly == .link)
    // Nothing is left beside what is only read.
    #expect(try folder.names() == ["a.json", "b.json", "link.json"])
  }

  /// The superuser may write everywhere: the refusal is played.
  @Test func aReadOnlyPlaceOpensReadOnly() throws {
    let folder = try prepared()
    let files = FaultyFiles()
    _ = try DraftStore.open(folder.path("a.json"), files: files)
    let questions = files.names.indices.filter { files.names[$0] == "access" }
    #expect(questions.count >= 2)
    for question in questions {
      let store = try DraftStore.open(folder.path("a.json"), files: FaultyFiles(.once(question + 1, EACCES)))
      #expect(store.readOnly == .noPermission(SystemError(EACCES)), "call \(question)")
    }
  }

  @Test func aDamagedFileIsNeverTouched() throws {
    let folder = try prepared("{\"format\": ")
    #expect(throws: OpenProblem.self) { try DraftStore.open(folder.path("a.json")) }
    #expect(folder.text("a.json") == "{\"format\": ")
    #expect(try folder.names() == ["a.json"])
  }

  @Test func anInterruptedSaveIsClearedAwayAndTold() throws {
    let folder = try prepared()
    let gone = try LeftoverTests.deadProcess()
    try folder.put(TemporaryName.make(for: "a.json", number: 0, process: gone), "half")
    try folder.put(TemporaryName.make(for: "report.html", number: 0, process: gone), "half a report")
    // Of a live process.
    let living = TemporaryName.make(for: "b.json", number: 0)
    try folder.put(living, "another's")
    let found = DraftLibrary(folder: folder.path).clearLeftovers()
    #expect(found.interruptedSaves == ["a.json"] && found.renamed == [])
    #expect(found.sentence == "「a.json」上一次保存中途断开；草稿完整，是断开之前保存的内容，请核对最后一次修改。")
    #expect(try folder.names() == [living, "a.json"].sorted())
  }

  @Test func aNewDraftGetsAFileOfItsOwn() throws {
    let folder = try TestFolder()
    let day = try #require(CalendarDay(year: 2026, month: 11, day: 23))
    let document = DraftDocument.new(applicationDate: day, standard: "w")
    let place = DraftLibrary(folder: folder.path).newPlace(on: day)
    let store = try DraftStore.create(document, at: place)
    #expect(store.save(named("陈", store)) == .saved)
    #expect(throws: SaveProblem(.check, .exists)) { try DraftStore.create(document, at: place) }
    #expect(try folder.visible() == ["自评-2026-11-23.json"])
    #expect(try DraftStore.open(place.path).readOnly != nil)
    #expect(DraftLibrary(folder: folder.path).newPlace(on: day).name == "自评-2026-11-23-2.json")
  }

  @Test func whateverFailsInASessionTheNextSaveWorks() throws {
    let probe = FaultyFiles()
    try session(probe, in: try prepared())
    for call in 1...probe.calls {
      let folder = try prepared()
      let files = FaultyFiles(.once(call, ENOSPC))
      try session(files, in: folder)
      let found = try #require(folder.text("a.json"))
      let beside = folder.text("a-副本.json")
      #expect((beside ?? found).contains("二"), "\(call) \(probe.names[call - 1])")
      #expect(beside == nil, "\(call) \(probe.names[call - 1])")
      #expect(
        try DraftDocument(parsing: Array(found.utf8)).draft.applicant.name == "二", "\(call) \(probe.names[call - 1])")
      #expect(files.openFiles == 0, "\(call) \(probe.names[call - 1])")
    }
  }

  @Test func interruptionsAreInvisible() throws {
    let folder = try prepared()
    let files = FaultyFiles(.rough)
    try session(files, in: folder)
    #expect(folder.text("a.json")?.contains("二") == true)
    #expect(try folder.names() == ["a.json", "generations"])
    #expect(try folder.names("generations") == ["a.000001.json"])
  }

  /// Opens, saves, and saves again; where opening failed, once more.
  private func session(_ files: FaultyFiles, in folder: TestFolder) throws {
    func opened() throws -> DraftStore {
      let store = try DraftStore.open(folder.path("a.json"), files: files)
      if store.readOnly == nil { return store }
      return try DraftStore.open(folder.path("a.json"), files: files)
    }
    let store: DraftStore
    do { store = try opened() } catch { store = try opened() }
    #expect(store.readOnly == nil)
    _ = store.save(named("一", store))
    if case .failed = store.save(named("二", store)) {
      #expect(store.save(named("二", store)) == .saved)
    }
    if case .rough = files.fault { #expect(store.takeNotices() == []) }
    store.close()
  }

  @Test func aDamagedDraftComesBackFromItsLastGeneration() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    #expect(store.save(named("一", store)) == .saved)
    store.close()
    try folder.put("a.json", "damaged")
    let place = DraftPath(folder.path("a.json"))
    let generations = Generations(of: place)
    let found = try generations.document(of: #require(generations.list().first))
    let copy = try DraftStore.create(found, at: DraftLibrary(folder: folder.path).copyPlace(of: place))
    #expect(copy.place.name == "a-副本.json")
    #expect(folder.text("a-副本.json") == Self.text)
    #expect(folder.text("a.json") == "damaged")
  }

  @Test func aDraftThatCouldNotBeOpenedAgainIsNotSaved() throws {
    let folder = try prepared()
    let store = try DraftStore.open(folder.path("a.json"))
    let long = named(String(repeating: "长", count: 1_700_000), store)
    #expect(store.save(long) == .failed(SaveProblem(.check, .tooLarge(limit: 5_000_000))))
    #expect(folder.text("a.json") == Self.text)
    #expect(store.save(named("短", store)) == .saved)
  }

  @Test func keepsTheNewestGenerations() throws {
    let folder = try prepared()
    let place = DraftPath(folder.path("a.json"))
    let generations = Generations(of: place)
    for number in 1...25 { try generations.keep(Array("版本 \(number)".utf8)) }
    try generations.keep(Array("版本 25".utf8))
    try Generations(of: DraftPath(folder.path("a.000007.json"))).keep(Array("别的".utf8))
    #expect(generations.list().map(\.number) == Array((6...25).reversed()))
    #expect(folder.text("generations/a.000025.json") == "版本 25")
    #expect(try folder.names("generations").count == 21)
  }

  @Test func aGenerationsFolderThatIsALinkIsNotFollowed() throws {
    let folder = try prepared()
    mkdir(folder.path("elsewhere"), 0o700)
    symlink("elsewhere", folder.path("generations"))
    let store = try DraftStore.open(folder.path("a.json"))
    #expect(store.save(named("一", store)) == .saved)
    guard case .noGeneration? = store.takeNotices().first else {
      Issue.record("no notice")
      return
    }
    #expect(try folder.names("elsewhere") == [])
  }
}
