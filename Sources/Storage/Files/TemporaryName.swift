import Basics
import Glibc

/// The name of a temporary file: it tells whose it is and which process writes it, so that what an interrupted save has
/// left can be found.
struct TemporaryName {
  /// The digest of the name that the file is written for.
  let owner: String
  let isOfThisMachine: Bool
  let process: Int32

  private static let beginning = ".ziping-"
  private static let ending = ".tmp"

  /// A short name of this machine: processes of another one cannot be asked whether they live.
  private static let machine: String = {
    var name = [CChar](repeating: 0, count: 256)
    _ = gethostname(&name, name.count - 1)
    return String(ContentDigest.of(name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))).prefix(8))
  }()

  static func make(for owner: String, number: Int, process: Int32 = getpid()) -> String {
    "\(prefix(for: owner))\(machine)-\(process)-\(number)\(ending)"
  }

  private static func prefix(for owner: String) -> String { beginning + OwnNames.digest(owner) + "-" }

  /// Nil for a name that this program does not give to temporary files.
  init?(_ name: String) {
    guard name.beginsExactly(with: TemporaryName.beginning), let stem = name.withoutEnding(TemporaryName.ending) else {
      return nil
    }
    let parts = stem.dropFirst(TemporaryName.beginning.count).split(separator: "-", omittingEmptySubsequences: false)
    // Earlier versions of the program did not name the machine.
    guard (3...4).contains(parts.count), let process = Int32(parts[parts.count - 2]), process > 0,
      Int(parts[parts.count - 1]) != nil
    else { return nil }
    owner = String(parts[0])
    isOfThisMachine = parts.count == 3 || parts[1] == TemporaryName.machine
    self.process = process
  }

  /// Whether the process that wrote it is no more.
  var isAbandoned: Bool { isOfThisMachine && kill(process, 0) != 0 && errno == ESRCH }

  // MARK: - What interrupted saves have left

  /// Takes away what interrupted saves have left in a folder, whichever process it was; only for whoever holds the lock.
  static func clear(of owner: String, in folder: Descriptor, _ path: String, _ files: any FileSystem) {
    let names = ((try? files.names(in: path)) ?? []).compactMap(\.self)
    for name in names where TemporaryName(name)?.owner == OwnNames.digest(owner) { try? files.remove(name, in: folder) }
  }

  /// Takes away what processes that are no more have left in a folder.
  /// - Returns: the digests of the names that it was written for.
  @discardableResult
  static func clearAbandoned(in folder: OpenFolder, _ path: String) -> Set<String> {
    let names = ((try? folder.files.names(in: path)) ?? []).compactMap(\.self)
    let left = names.compactMap { name in
      TemporaryName(name).flatMap { $0.isAbandoned ? (name: name, owner: $0.owner) : nil }
    }
    for temporary in left { folder.discard(temporary.name) }
    return Set(left.map(\.owner))
  }
}
