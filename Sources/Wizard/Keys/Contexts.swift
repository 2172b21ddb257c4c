/// A set of contexts in one number: every key asks all bindings whether they work where the user is.
package struct Contexts: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt32

  private init(bits: UInt32) { self.bits = bits }

  package init(arrayLiteral contexts: Context...) {
    bits = contexts.reduce(0) { $0 | Contexts.bit($1) }
  }

  static let all = Contexts(bits: Context.allCases.reduce(0) { $0 | bit($1) })

  private static func bit(_ context: Context) -> UInt32 { 1 << UInt32(context.rawValue) }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  package func contains(_ context: Context) -> Bool { bits & Contexts.bit(context) != 0 }
  func isSuperset(of others: Contexts) -> Bool { bits & others.bits == others.bits }
  func union(_ others: Contexts) -> Contexts { Contexts(bits: bits | others.bits) }
  func subtracting(_ others: Contexts) -> Contexts { Contexts(bits: bits & ~others.bits) }
}
