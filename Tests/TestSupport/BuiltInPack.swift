import Resources
import Standards

/// The bytes of the rule pack that the program carries.
package func builtInPackBytes() -> [UInt8] {
  Array(UnsafeBufferPointer(start: ziping_pack_bytes(), count: ziping_pack_length()))
}

/// The bytes of its image.
package func builtInImageBytes() -> [UInt8] {
  Array(UnsafeBufferPointer(start: ziping_pack_image_bytes(), count: ziping_pack_image_length()))
}

/// The rule pack that the program carries.
package func builtInPack() throws -> RulePack {
  try RulePackFile.decode(builtInPackBytes(), file: "pack.json")
}

/// The table of the rule pack that the program carries; laid out once for all tests.
package func builtInTable() throws -> Table {
  try table.get()
}

private let table = Result { Table(try builtInPack()) }
