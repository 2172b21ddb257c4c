extension Array {
  /// The element, where there is one.
  package subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
