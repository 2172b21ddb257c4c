import CNcurses

/// The words of the command line, which a statically linked Swift runtime does not find by itself everywhere.
package enum CommandWords {
  /// All but the program's name, in order.
  package static var arguments: [String] {
    let count = ziping_argument_count()
    return count > 1 ? (1..<count).map { String(cString: ziping_argument($0)) } : []
  }

  /// The number, from 1, of the first that is not UTF-8: no name of a file that could be told from others.
  package static var firstUnreadable: Int? {
    let numbers = (0..<ziping_argument_count()).dropFirst()
    return numbers.first { String(validatingCString: ziping_argument($0)) == nil }.map { Int($0) }
  }
}
