import CFiles
import Glibc

/// The system calls themselves.
package struct SystemFiles: FileSystem {
  package init() {}

  package func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError) -> Descriptor {
    let always = O_CLOEXEC | O_NOCTTY
    let flags =
      switch mode {
      case .read: O_RDONLY | O_NONBLOCK
      case .readWithoutFollowing: O_RDONLY | O_NONBLOCK | O_NOFOLLOW
      case .folder: O_RDONLY | O_DIRECTORY
      case .folderWithoutFollowing: O_RDONLY | O_DIRECTORY | O_NOFOLLOW
      case .create: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      case .lockFile: O_RDWR | O_CREAT | O_NONBLOCK | O_NOFOLLOW
      }
    return Descriptor(try check(openat(folder.number, name, always | flags, 0o600)))
  }

  package func close(_ file: Descriptor) throws(SystemError) { try check(Glibc.close(file.number)) }

  package func read(
    _ file: Descriptor, into buffer: inout [UInt8], from offset: Int
  ) throws(SystemError) -> Int {
    let count = buffer.withUnsafeMutableBytes {
      Glibc.read(file.number, $0.baseAddress.map { $0 + offset }, $0.count - offset)
    }
    return try check(count)
  }

  package func write(_ file: Descriptor, _ bytes: [UInt8], from offset: Int) throws(SystemError) -> Int {
    let count = bytes.withUnsafeBytes {
      Glibc.write(file.number, $0.baseAddress.map { $0 + offset }, $0.count - offset)
    }
    return try check(count)
  }

  package func truncate(_ file: Descriptor) throws(SystemError) { try check(ftruncate(file.number, 0)) }

  package func sync(_ file: Descriptor) throws(SystemError) { try check(fsync(file.number)) }

  package func syncAll(_ file: Descriptor) throws(SystemError) { try check(files_sync_all(file.number)) }

  package func setModified(_ name: String, in folder: Descriptor, _ moment: FileTime) throws(SystemError) {
    let time = timespec(tv_sec: moment.seconds, tv_nsec: moment.nanoseconds)
    // The time of the last reading stays as it is.
    let times = [timespec(tv_sec: 0, tv_nsec: SystemFiles.asItIs), time]
    try check(utimensat(folder.number, name, times, AT_SYMLINK_NOFOLLOW))
  }

  /// UTIME_OMIT, whose macro Swift does not see.
  private static let asItIs = (1 << 30) - 2

  package func setMode(_ file: Descriptor, _ mode: UInt32) throws(SystemError) {
    try check(fchmod(file.number, mode))
  }

  package func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    var info = stat()
    try check(fstat(file.number, &info))
    return FileStatus(info)
  }

  package func status(
    _ name: String, in folder: Descriptor, followingLinks: Bool
  ) throws(SystemError) -> FileStatus {
    var info = stat()
    try check(fstatat(folder.number, name, &info, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW))
    return FileStatus(info)
  }

  package func checkWritable(_ name: String, in folder: Descriptor) throws(SystemError) {
    try check(faccessat(folder.number, name, W_OK, AT_EACCESS))
  }

  package func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    try check(renameat(folder.number, name, folder.number, newName))
  }

  package func renameNew(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    try check(files_rename_new(folder.number, name, newName))
  }

  package func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    try check(files_exchange(folder.number, name, other))
  }

  package func link(_ name: String, as newName: String, in folder: Descriptor) throws(SystemError) {
    try check(linkat(folder.number, name, folder.number, newName, 0))
  }

  package func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    try check(unlinkat(folder.number, name, 0))
  }

  package func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try check(mkdirat(folder.number, name, 0o700))
  }

  package func names(in folder: String) throws(SystemError) -> [String?] {
    guard let stream = opendir(folder) else { throw SystemError(errno) }
    defer { closedir(stream) }
    var names: [String?] = []
    errno = 0
    while let entry = readdir(stream) {
      let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let name = String(validatingCString: start.assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    if errno != 0 { throw SystemError(errno) }
    return names
  }

  package func lock(_ file: Descriptor) throws(SystemError) {
    try check(flock(file.number, LOCK_EX | LOCK_NB))
  }

  package func unlock(_ file: Descriptor) { _ = flock(file.number, LOCK_UN) }

  @discardableResult
  private func check<Number: SignedInteger>(_ result: Number) throws(SystemError) -> Number {
    guard result != -1 else { throw SystemError(errno) }
    return result
  }
}

extension FileStatus {
  fileprivate init(_ info: stat) {
    let kind: FileKind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .other
      }
    self.init(
      kind: kind, mode: info.st_mode & 0o7777, links: Int(clamping: info.st_nlink),
      stamp: FileStamp(
        identity: FileIdentity(device: UInt(info.st_dev), inode: UInt(info.st_ino)), size: Int(info.st_size),
        modified: FileTime(info.st_mtim), changed: FileTime(info.st_ctim)))
  }
}

extension FileTime {
  fileprivate init(_ time: timespec) { self.init(seconds: time.tv_sec, nanoseconds: time.tv_nsec) }
}
