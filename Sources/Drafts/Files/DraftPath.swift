/// A path, taken apart into the folder and the name in it.
package struct DraftPath: Hashable, Sendable {
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
  package var stem: String {
    name.hasSuffix(".json") && name != ".json" ? String(name.dropLast(5)) : name
  }
}
