extension Span<UInt8> {
  /// Eight bytes as one number; any bytes are one, and the place is checked.
  func word(_ index: Int) -> UInt64 {
    bytes.unsafeLoadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
  }
}
