import Basics

/// A path, taken apart into the folder and the name in it. Two that differ in bytes lead to two files.
package struct DraftPath: Sendable {
  /// `.` where the path names none.
  package var folder: String
  package var name: String

  package init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  package init(_ path: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      self.init(folder: ".", name: path)
      return
    }
    let folder = String(path[..<slash])
    self.init(folder: folder.isEmpty ? "/" : folder, name: String(path[path.utf8.index(after: slash)...]))
  }

  package var path: String {
    switch folder {
    case ".": name
    case "/": "/" + name
    default: folder + "/" + name
    }
  }

  /// The name without `.json`.
  package var stem: String { FileName(name).stem }

  /// What the place is kept for; nil where a draft can be put there.
  package var reservation: NameReservation? {
    let home = DraftPath(folder).name
    let isCompanions = [CompanionName.versions, CompanionName.reviews].contains { home.isExactly($0) }
    return isCompanions ? .folder : FileName(name).reservation
  }
}

extension DraftPath: Hashable {
  package static func == (a: DraftPath, b: DraftPath) -> Bool {
    a.name.isExactly(b.name) && a.folder.isExactly(b.folder)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ExactText(name))
    hasher.combine(ExactText(folder))
  }
}
