/// Where a value stands in a rule pack: `sections[2].children[0].cap`. Made into text only for a problem.
package indirect enum PackPath {
  case root
  case key(String, PackPath)
  case item(Int, PackPath)

  var text: String {
    switch self {
    case .root: ""
    case .key(let key, .root): key
    case .key(let key, let above): above.text + "." + key
    case .item(let index, let above): above.text + "[\(index)]"
    }
  }
}
