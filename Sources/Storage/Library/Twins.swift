import Basics

/// One file under two names: where files cannot be renamed in one step, a process that was killed amid a move leaves that.
extension DraftLibrary {
  /// Of each draft that stands under two names, here or here and in 归档, one name goes: its earlier versions show under
  /// which one it goes on.
  /// - Returns: the names that stay.
  func mendTwins() -> [FileName] {
    let places = twinned + archive.twinned
    let groups = Dictionary(grouping: places, by: \.identity).values.filter { $0.count > 1 }
    return groups.compactMap { mend($0.map(\.place)) }
  }

  /// The drafts of this folder that have another name somewhere.
  private var twinned: [(place: DraftPath, identity: FileIdentity)] {
    let names = ((try? files.names(in: folder)) ?? []).compactMap(\.self)
    return names.filter { $0.endsExactly(with: ".json") && !$0.beginsExactly(with: ".") }.compactMap { name in
      let status = try? files.status(place(name).path, in: .workingFolder, followingLinks: false)
      guard let status, status.kind == .regular, status.links > 1 else { return nil }
      return (place(name), status.stamp.identity)
    }
  }

  private func mend(_ places: [DraftPath]) -> FileName? {
    let inOrder = places.sorted { FileName($0.name) < FileName($1.name) }
    guard let kept = inOrder.last(where: hasVersions) ?? inOrder.first, isDraft(kept) else { return nil }
    let gone = inOrder.filter { $0 != kept && unlink($0, insteadOf: kept) }
    return gone.isEmpty ? nil : FileName(kept.name)
  }

  private func hasVersions(_ place: DraftPath) -> Bool {
    (try? Generations(of: place, files: files).numbers())?.isEmpty == false
  }

  private func isDraft(_ place: DraftPath) -> Bool { (try? DraftStore.document(at: place.path, files: files)) != nil }

  /// False where somebody has it open.
  private func unlink(_ place: DraftPath, insteadOf kept: DraftPath) -> Bool {
    let isGone = try? OpenFolder.with(place.folder, files) { open throws(SaveProblem) in
      guard case .held(let lock) = DraftLock.take(place.name, in: open, now: LocalTime.now()) else { return false }
      open.discard(place.name)
      DraftLibrary(folder: place.folder, files: files).moveReview(of: place, to: kept, in: open)
      withExtendedLifetime(lock) {}
      return true
    }
    return isGone ?? false
  }
}
