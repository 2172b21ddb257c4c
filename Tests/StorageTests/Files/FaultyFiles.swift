import Foundation
import Glibc

@testable import Storage

/// The real system calls, with one or all of them failing from a given call on.
final class FaultyFiles: FileSystem, @unchecked Sendable {
  enum Fault {
    /// This call fails with this error; the others work.
    case once(Int, Int32)
    /// The process dies before this call: nothing works from then on.
    case dead(from: Int)
    /// This call does its work and reports a failure all the same, as network file systems may.
    case lying(Int, Int32)
    /// Somebody else does something right after this call.
    case meanwhile(Int, () -> Void)
    /// Somebody else does something right before this call.
    case justBefore(Int, () -> Void)
    /// Somebody else does something right before every call of this name.
    case atEach(String, () -> Void)
    /// Every file can be read by all, whatever mode it was given.
    case withoutModes
    /// Calls of this name are not known here.
    case without(String, Int32)
    /// Every call is interrupted once, reads and writes are short.
    case rough
  }

  private let real = SystemFiles()
  let fault: Fault?
  /// Whether files can only be renamed in several steps here.
  var hasSteps = false
  private(set) var calls = 0
  private(set) var names: [String] = []
  private(set) var openFiles = 0
  private var isRepeated = false

  init(_ fault: Fault? = nil) {
    self.fault = fault
  }

  /// Nil where the call goes on; the error where it does not.
  private func next(_ name: String) -> Int32? {
    calls += 1
    names.append(name)
    switch fault {
    case .dead(let first) where calls >= first: return EIO
    case _ where hasSteps && name == "renameNew": return EINVAL
    case .once(let call, let error) where call == calls: return error
    case .without(let missing, let error) where missing == name: return error
    case .rough:
      isRepeated.toggle()
      return isRepeated && !["close", "names"].contains(name) ? EINTR : nil
    default: return nil
    }
  }

  private func call<Value>(_ name: String, _ body: () throws(SystemError) -> Value) throws(SystemError) -> Value {
    if case .rough = fault { isRepeated = isRepeated && names.last == name }
    if let error = next(name) { throw SystemError(error) }
    if case .justBefore(let call, let act) = fault, call == calls { act() }
    if case .atEach(let each, let act) = fault, each == name { act() }
    let value = try body()
    if case .lying(let call, let error) = fault, call == calls { throw SystemError(error) }
    if case .meanwhile(let call, let act) = fault, call == calls { act() }
    return value
  }

  func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError) -> Descriptor {
    let file = try call("open") { () throws(SystemError) in try real.open(name, in: folder, mode) }
    openFiles += 1
    return file
  }

  func close(_ file: Descriptor) throws(SystemError) {
    openFiles -= 1
    // Closed in any case, as the kernel does.
    defer { try? real.close(file) }
    try call("close") {}
  }

  func read(_ file: Descriptor, into buffer: inout [UInt8], from offset: Int) throws(SystemError) -> Int {
    if let error = next("read") { throw SystemError(error) }
    if case .justBefore(let call, let act) = fault, call == calls { act() }
    guard case .rough = fault else { return try real.read(file, into: &buffer, from: offset) }
    var few = [UInt8](repeating: 0, count: min(3, buffer.count - offset))
    let count = try real.read(file, into: &few, from: 0)
    for index in 0..<count { buffer[offset + index] = few[index] }
    return count
  }

  func write(_ file: Descriptor, _ bytes: [UInt8], from offset: Int) throws(SystemError) -> Int {
    let isRough = if case .rough = fault { true } else { false }
    return try call("write") { () throws(SystemError) in
      try real.write(file, isRough ? Array(bytes[..<min(offset + 3, bytes.count)]) : bytes, from: offset)
    }
  }

  func truncate(_ file: Descriptor) throws(SystemError) {
    try call("truncate") { () throws(SystemError) in try real.truncate(file) }
  }

  func sync(_ file: Descriptor) throws(SystemError) {
    try call("sync") { () throws(SystemError) in try real.sync(file) }
  }
  func syncAll(_ file: Descriptor) throws(SystemError) {
    try call("syncAll") { () throws(SystemError) in try real.syncAll(file) }
  }

  func setModified(_ name: String, in folder: Descriptor, _ moment: FileTime) throws(SystemError) {
    try call("setModified") { () throws(SystemError) in try real.setModified(name, in: folder, moment) }
  }

  func setMode(_ file: Descriptor, _ mode: UInt32) throws(SystemError) {
    try call("setMode") { () throws(SystemError) in try real.setMode(file, mode) }
  }

  func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    var status = try call("status") { () throws(SystemError) in try real.status(file) }
    if case .withoutModes = fault { status.mode = 0o777 }
    return status
  }

  func status(_ name: String, in folder: Descriptor, followingLinks: Bool) throws(SystemError) -> FileStatus {
    try call("status") { () throws(SystemError) in
      try real.status(name, in: folder, followingLinks: followingLinks)
    }
  }

  func checkWritable(_ name: String, in folder: Descriptor) throws(SystemError) {
    try call("access") { () throws(SystemError) in try real.checkWritable(name, in: folder) }
  }

  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    try call("rename") { () throws(SystemError) in try real.rename(name, to: newName, in: folder) }
  }

  func renameNew(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    try call("renameNew") { () throws(SystemError) in try real.renameNew(name, to: newName, in: folder) }
  }

  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    try call("exchange") { () throws(SystemError) in try real.exchange(name, with: other, in: folder) }
  }

  func link(_ name: String, as newName: String, in folder: Descriptor) throws(SystemError) {
    try call("link") { () throws(SystemError) in try real.link(name, as: newName, in: folder) }
  }

  func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    try call("remove") { () throws(SystemError) in try real.remove(name, in: folder) }
  }

  func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try call("makeFolder") { () throws(SystemError) in try real.makeFolder(name, in: folder) }
  }

  func names(in folder: String) throws(SystemError) -> [String?] {
    try call("names") { () throws(SystemError) in try real.names(in: folder) }
  }

  func lock(_ file: Descriptor) throws(SystemError) {
    try call("lock") { () throws(SystemError) in try real.lock(file) }
  }

  func unlock(_ file: Descriptor) { real.unlock(file) }
}

/// A folder of its own for one test, taken away afterwards.
final class TestFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("ziping-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func text(_ name: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: path(name)))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// All names, hidden ones too.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// The visible names.
  func visible(_ folder: String = "") throws -> [String] {
    try names(folder).filter { !$0.hasPrefix(".") }
  }

  func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? Int) ?? -1
  }
}
