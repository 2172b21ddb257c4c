import CNcurses

/// The words of the command line, which a statically linked Swift runtime does not find by itself everywhere.
package enum CommandWords {
  /// All but the program's name, in order.
  package static var arguments: [String] {
    let count = ziping_argument_count()
    return count > 1 ? (1..<count).map { String(cString: ziping_argument($0)) } : []
  }
}
