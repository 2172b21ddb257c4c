import Basics
import Scoring
import Standards
import Storage
import Wizard

/// Earlier versions of the drafts of the folder.
extension WizardFiles {
  /// The earlier versions of a draft, the newest first, scored each by its own standard.
  func versions(of file: FileName) -> [DraftVersion] {
    let generations = Generations(of: place(file))
    return generations.list().map { generation in
      let kept = generation.kept.map(Clock.moment) ?? ""
      do throws(OpenProblem) {
        let draft = try generations.document(of: generation).draft
        return DraftVersion(
          number: generation.number, kept: kept, name: draft.applicant.name, entries: draft.entries.count,
          total: (try? standards.table(for: draft.standard, beside: deskFolder)).map { score(draft, $0).total })
      } catch {
        return DraftVersion(number: generation.number, kept: kept, damage: error.sentence)
      }
    }
  }

  /// An earlier version of a draft, by its number, with its table.
  func version(_ number: Int, of file: FileName) throws(Fault) -> (document: DraftDocument, table: Table) {
    let generations = Generations(of: place(file))
    guard let generation = generations.list().first(where: { $0.number == number }) else {
      throw Fault(message: Words.versionIsGone)
    }
    let document: DraftDocument
    do throws(OpenProblem) {
      document = try generations.document(of: generation)
    } catch {
      throw Fault(message: error.message(file: generation.path))
    }
    do throws(RunStandards.Fault) {
      return (document, try standards.table(for: document.draft.standard, beside: deskFolder))
    } catch {
      throw Fault(message: "\(generation.path)：\(Words.sentence(error))")
    }
  }

  /// Opens a draft whose content is to be that of an earlier version.
  /// - Returns: the draft as it is, and the version's.
  mutating func open(restoring number: Int, of file: FileName) throws(Fault) -> (opened: OpenedDraft, earlier: Draft) {
    let version = try version(number, of: file).document
    if version.isNewer { throw Fault(message: ReadOnlyReason.newerVersion(version.version).sentence) }
    let opened = try open(inFolder: file)
    guard version.draft.standard.isExactly(opened.draft.standard) else {
      close()
      throw Fault(message: Words.versionOfOtherStandard(version.draft.standard))
    }
    store?.restore(version, number: number)
    return (opened, version.draft)
  }

  /// Opens an earlier version for reading.
  mutating func open(version number: Int, of file: FileName) throws(Fault) -> OpenedDraft {
    let (document, table) = try version(number, of: file)
    return opened(DraftStore(copying: document, from: place(file), readOnly: .earlierVersion(number)), table)
  }

  /// Makes a new draft with the very bytes of an earlier version.
  mutating func create(fromVersion number: Int, of file: FileName) throws(Fault) -> OpenedDraft {
    let (document, table) = try version(number, of: file)
    return try create(document, table, at: library.copyPlace(of: place(file)))
  }
}
