import Formats

/// What a file says that it is.
enum StoredFormat {
  /// The `format` that a file names; nil where it names none, or is no JSON.
  static func name(of bytes: [UInt8]) -> String? {
    let root = try? JSONNode(parsing: bytes, limits: .pack)
    return if case .string(let format)? = root?["format"]?.value { format } else { nil }
  }

  /// Whether a file is a draft, a review or a standard: work of somebody's, and no output.
  static func isWork(_ bytes: [UInt8]) -> Bool { name(of: bytes)?.beginsExactly(with: "ziping-") ?? false }
}
