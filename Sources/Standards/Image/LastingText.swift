extension String {
  /// A text of bytes that stay where they are for as long as the process runs, made as a literal is: neither checked nor
  /// copied nor counted.
  ///
  /// - Parameters:
  ///   - start: where the bytes are, which must be UTF-8.
  ///   - count: how many there are.
  ///   - isASCII: whether all of them are ASCII.
  init(lastingFrom start: UnsafeRawPointer, count: Int, isASCII: Bool) {
    self.init(
      _builtinStringLiteral: start._rawValue, utf8CodeUnitCount: count._builtinWordValue, isASCII: isASCII._value)
  }
}
