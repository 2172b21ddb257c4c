/// The number that a failed system call leaves in `errno`.
package struct SystemError: Error, Hashable, Sendable {
  package var code: Int32

  package init(_ code: Int32) {
    self.code = code
  }
}

/// What stands under a name.
package enum FileKind: Hashable, Sendable {
  case regular, folder, link, pipe, socket, device, other
}

/// A file's kind, size and times.
package struct FileStatus: Hashable, Sendable {
  package var kind: FileKind
  /// Permission bits, as `0o600`.
  package var mode: UInt32
  /// Under how many names it is there.
  package var links: Int
  package var stamp: FileStamp

  package init(kind: FileKind, mode: UInt32, links: Int = 1, stamp: FileStamp) {
    self.kind = kind
    self.mode = mode
    self.links = links
    self.stamp = stamp
  }
}

/// What differs as soon as a file was written or replaced by anybody.
package struct FileStamp: Hashable, Sendable {
  package var identity: FileIdentity
  /// In bytes.
  package var size: Int
  /// When the content changed, and when anything changed.
  package var modified: FileTime
  package var changed: FileTime

  package init(identity: FileIdentity, size: Int, modified: FileTime, changed: FileTime) {
    self.identity = identity
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}

/// A moment that a file carries. It may be any: nothing is worked out with it that could leave its range.
package struct FileTime: Hashable, Comparable, Sendable {
  /// Since 1970.
  package var seconds: Int
  /// From 0 to 999,999,999, on top of the seconds.
  package var nanoseconds: Int

  package init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  package static func < (a: FileTime, b: FileTime) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  /// In nanoseconds since 1970; at the end of their range where it lies beyond (1677, 2262).
  package var inNanoseconds: Int {
    let (whole, isBeyond) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isSumBeyond) = whole.addingReportingOverflow(nanoseconds)
    return isBeyond || isSumBeyond ? (seconds < 0 ? .min : .max) : sum
  }
}

/// Which file or folder it is, under whatever name.
package struct FileIdentity: Hashable, Sendable {
  package var device: UInt
  package var inode: UInt

  package init(device: UInt, inode: UInt) {
    self.device = device
    self.inode = inode
  }
}

/// An open file or folder.
package struct Descriptor: Hashable, Sendable {
  package var number: Int32

  package init(_ number: Int32) {
    self.number = number
  }

  /// Names that belong to it are looked up in the working folder.
  package static let workingFolder = Descriptor(-100)
}

/// How a file is opened; always closed on exec, and never made the controlling terminal.
package enum OpenMode: Hashable, Sendable {
  /// For reading; a pipe without a writer does not block.
  case read
  case readWithoutFollowing
  case folder
  case folderWithoutFollowing
  /// A new file, 0600, for writing; fails where the name is taken, by a link too.
  case create
  /// A file that may be there already, 0600 where new, for reading and writing; no link.
  case lockFile
}

/// The system calls that keeping drafts needs, one method each, so that tests can make any of them fail.
///
/// Names are looked up in `folder`. Nothing is retried here: EINTR and short reads and writes reach the caller.
package protocol FileSystem: Sendable {
  func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError) -> Descriptor
  func close(_ file: Descriptor) throws(SystemError)
  /// Reads into `buffer` from `offset` on; 0 at the end of the file.
  func read(_ file: Descriptor, into buffer: inout [UInt8], from offset: Int) throws(SystemError) -> Int
  func write(_ file: Descriptor, _ bytes: [UInt8], from offset: Int) throws(SystemError) -> Int
  func truncate(_ file: Descriptor) throws(SystemError)
  func sync(_ file: Descriptor) throws(SystemError)
  /// Brings everything to the disk that was written to the file system of a file or folder.
  func syncAll(_ file: Descriptor) throws(SystemError)
  /// Gives a file the time at which its content is said to have changed; no link is followed.
  func setModified(_ name: String, in folder: Descriptor, _ moment: FileTime) throws(SystemError)
  func setMode(_ file: Descriptor, _ mode: UInt32) throws(SystemError)
  func status(_ file: Descriptor) throws(SystemError) -> FileStatus
  func status(_ name: String, in folder: Descriptor, followingLinks: Bool) throws(SystemError) -> FileStatus
  func checkWritable(_ name: String, in folder: Descriptor) throws(SystemError)
  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError)
  /// As ``rename(_:to:in:)``, but replaces nothing: EEXIST where the name is taken; EINVAL where that cannot be asked for.
  func renameNew(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError)
  /// Puts each file under the other's name, in one step.
  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError)
  func link(_ name: String, as newName: String, in folder: Descriptor) throws(SystemError)
  func remove(_ name: String, in folder: Descriptor) throws(SystemError)
  /// Makes a folder, 0700.
  func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError)
  /// The names in a folder, without `.` and `..`; nil for a name that is not UTF-8.
  func names(in folder: String) throws(SystemError) -> [String?]
  /// Locks the file for this process; EWOULDBLOCK where another holds it.
  func lock(_ file: Descriptor) throws(SystemError)
  /// Lets go of the lock, for every copy of the descriptor: a process forked meanwhile would keep it after `close`.
  func unlock(_ file: Descriptor)
}
