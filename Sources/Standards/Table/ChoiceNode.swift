/// A node of the choice: caps in thousandths of a point, `Int.max` for none; `parent` is -1 for the indicator.
package struct ChoiceNode {
  package var parent: Int
  package var cap: Int
  /// At most so many entries below it count.
  package var limit: Int?

  /// The nodes of an indicator's choice, with no limits yet.
  static func nodes(of indicator: Int, in nodes: [TableNode]) -> [ChoiceNode] {
    (indicator..<nodes[indicator].end).map { index in
      ChoiceNode(
        parent: index == indicator ? -1 : (nodes[index].parent ?? indicator) - indicator,
        cap: nodes[index].cap?.thousandths ?? .max)
    }
  }
}
