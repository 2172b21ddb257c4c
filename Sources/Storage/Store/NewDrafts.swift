import Formats
import Glibc

/// New drafts that are saved together: their content is brought to the disk in one go, and only then do they get their
/// names. A disk takes as long for many as for one.
///
/// Whatever fails, and whenever the process ends, each draft is there whole or not at all, and what failed leaves nothing
/// behind.
package enum NewDrafts {
  /// So many are well saved together: they are all in work at once, and each holds its lock.
  package static let most = 32

  /// A draft that was written and has no name yet.
  private struct Written {
    var number: Int
    var file: SafeFile
    var prepared: SafeFile.Prepared
    var lock: DraftLock.Attempt
  }

  /// Saves documents at places of one folder, where nothing stands yet.
  ///
  /// - Parameters:
  ///   - drafts: what is saved, and where.
  ///   - folder: the folder of all of them.
  ///   - files: the system's, unless in tests.
  /// - Returns: why each is not saved; nil where it is.
  package static func save(
    _ drafts: [(document: DraftDocument, place: DraftPath)], in folder: String, files: any FileSystem = SystemFiles()
  ) -> [SaveProblem?] {
    do throws(SaveProblem) {
      return try OpenFolder.with(folder, files) { folder throws(SaveProblem) in save(drafts, folder) }
    } catch {
      return drafts.map { _ in error }
    }
  }

  private static func save(
    _ drafts: [(document: DraftDocument, place: DraftPath)], _ folder: OpenFolder
  ) -> [SaveProblem?] {
    var problems = [SaveProblem?](repeating: nil, count: drafts.count)
    var written: [Written] = []
    var number = 0
    while number < drafts.count {
      do throws(SaveProblem) {
        written.append(try write(drafts[number].document, drafts[number].place, number, folder))
      } catch {
        if error.isOutOfFiles, !written.isEmpty {
          // Locks are open files: with those of the others let go, there is room again.
          finish(&written, folder, &problems)
          continue
        }
        problems[number] = error
      }
      number += 1
    }
    finish(&written, folder, &problems)
    return problems
  }

  private static func write(
    _ document: DraftDocument, _ place: DraftPath, _ number: Int, _ folder: OpenFolder
  ) throws(SaveProblem) -> Written {
    if let reservation = place.reservation { throw SaveProblem(.check, .reserved(reservation)) }
    let limit = JSONLimits.draft.bytes
    guard document.bytes.count <= limit else { throw SaveProblem(.check, .tooLarge(limit: limit)) }
    let lock = DraftLock.take(place.name, in: folder, now: LocalTime.now())
    let file = SafeFile(folder: folder, name: place.name, target: .newFile)
    return Written(number: number, file: file, prepared: try file.prepare(document.bytes, syncs: false), lock: lock)
  }

  private static func finish(_ written: inout [Written], _ folder: OpenFolder, _ problems: inout [SaveProblem?]) {
    bringToDisk(&written, folder, &problems)
    put(written, folder, &problems)
    written = []
  }

  /// What did not reach the disk gets no name.
  private static func bringToDisk(_ written: inout [Written], _ folder: OpenFolder, _ problems: inout [SaveProblem?]) {
    guard !written.isEmpty else { return }
    do throws(SystemError) {
      try folder.files.retrying { () throws(SystemError) in try folder.files.syncAll(folder.descriptor) }
    } catch {
      for draft in written {
        folder.discard(draft.prepared.temporary)
        problems[draft.number] = SaveProblem(.sync, .system(error))
      }
      written = []
    }
  }

  private static func put(_ written: [Written], _ folder: OpenFolder, _ problems: inout [SaveProblem?]) {
    guard !written.isEmpty else { return }
    for draft in written {
      do throws(SaveProblem) {
        try draft.file.put(draft.prepared)
      } catch {
        problems[draft.number] = error
      }
    }
    do throws(SaveProblem) {
      try folder.sync()
    } catch {
      for draft in written where problems[draft.number] == nil { problems[draft.number] = error }
    }
  }
}

extension SaveProblem {
  /// Whether too many files are open.
  fileprivate var isOutOfFiles: Bool {
    if case .system(let error) = reason { [EMFILE, ENFILE].contains(error.code) } else { false }
  }
}
