/// A rule pack's file, found by the name that an overlay's `extends` gives.
package struct PackBase: Sendable {
  package var bytes: [UInt8]
  /// Its name, for problems and for what it extends itself.
  package var file: String

  package init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// Why a base cannot be had.
  package enum Problem: Error, Hashable, Sendable {
    /// With the ids that could be named.
    case unknown([String])
    /// With the sentence that says why.
    case unreadable(String)
  }

  /// Finds the pack that a file extends: the first text is what `extends` says, the second the file that says it.
  package typealias Finder = @Sendable (String, String) -> Result<PackBase, Problem>

  /// For where nothing can be extended.
  package static let none: Finder = { _, _ in .failure(.unknown([])) }
}
