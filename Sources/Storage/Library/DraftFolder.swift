import Glibc

/// What the surroundings of the process say.
package struct Surroundings: Sendable {
  package var variable: @Sendable (String) -> String?
  /// The user's home folder by the system's list of users.
  package var homeFolder: @Sendable () -> String?

  package init(
    variable: @escaping @Sendable (String) -> String?, homeFolder: @escaping @Sendable () -> String?
  ) {
    self.variable = variable
    self.homeFolder = homeFolder
  }

  package static let process = Surroundings(
    variable: { name in getenv(name).map { String(cString: $0) } },
    homeFolder: {
      guard let folder = getpwuid(getuid())?.pointee.pw_dir else { return nil }
      return String(cString: folder)
    })
}

/// Where drafts live.
package enum DraftFolder {
  /// The folder asked for, else `$ZIPING_HOME`, else `ziping` under `$XDG_DATA_HOME` or `~/.local/share`.
  /// - Returns: nil where no home folder is known.
  package static func path(asked: String?, in surroundings: Surroundings = .process) -> String? {
    if let asked { return asked.isEmpty ? "." : asked }
    let variable = { (name: String) in surroundings.variable(name).flatMap { $0.isEmpty ? nil : $0 } }
    if let own = variable("ZIPING_HOME") { return own }
    // Relative paths are to be ignored there, by the XDG base directory specification.
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/ziping" }
    guard let home = variable("HOME") ?? surroundings.homeFolder(), !home.isEmpty else { return nil }
    return home + "/.local/share/ziping"
  }

  /// Makes the folder, and those above it, 0700, where they are not there; folders that are there stay as they are.
  package static func make(_ path: String, files: any FileSystem = SystemFiles()) throws(SaveProblem) {
    do throws(SystemError) {
      try make(path, files)
    } catch {
      throw SaveProblem(.openFolder, .system(error))
    }
  }

  /// Makes the folder, 0700, where it is not there, in a folder that is: where a disk was taken away, nothing is made in
  /// its place.
  package static func makeLast(_ path: String, files: any FileSystem = SystemFiles()) throws(SaveProblem) {
    do throws(SystemError) {
      try files.retrying { () throws(SystemError) in try files.makeFolder(path, in: .workingFolder) }
    } catch {
      if error.code != EEXIST { throw SaveProblem(.openFolder, .system(error)) }
    }
  }

  private static func make(_ path: String, _ files: any FileSystem) throws(SystemError) {
    do throws(SystemError) {
      try files.retrying { () throws(SystemError) in try files.makeFolder(path, in: .workingFolder) }
    } catch {
      switch error.code {
      case EEXIST:
        let found = try files.status(path, in: .workingFolder, followingLinks: true)
        if found.kind != .folder { throw SystemError(ENOTDIR) }
      case ENOENT:
        let parent = DraftPath(path).folder
        guard parent != path, parent != "." else { throw error }
        try make(parent, files)
        // Once: there are file systems where folders cannot be made and that say no more than this.
        try files.retrying { () throws(SystemError) in try files.makeFolder(path, in: .workingFolder) }
      default: throw error
      }
    }
  }
}
