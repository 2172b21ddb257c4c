import Basics

extension PackNote {
  /// `第 12 行第 9 列 sections[2].cap：…`; of the whole file without a place.
  package var line: String {
    let sentence = PackNoteWording.sentence(remark)
    return path.isEmpty ? sentence : RulePackWording.place(place, path) + "：" + sentence
  }

  /// The same, with the names of the pack's file and of those that it extends.
  package func line(_ files: [String]) -> String {
    if isInherited { return PackNoteWording.inherited(files[safe: place.file] ?? "", line) }
    return line + (inherited.map { PackNoteWording.standsIn($0, files) } ?? "")
  }
}

/// The sentences for what an author should look at: what was found, and what to do.
enum PackNoteWording {
  /// Where a value stands that an overlay takes over, and how to change it.
  static func standsIn(_ value: InheritedValue, _ files: [String]) -> String {
    "它在所依据的\(RulePackWording.standing(value, files))：要改它，请在本文件中改写「\(value.item)」。"
  }

  static func inherited(_ base: String, _ line: String) -> String { "沿用「\(base)」，\(line)" }

  static func sentence(_ remark: PackRemark) -> String {
    switch remark {
    case .limitAboveLimit(let most, let node, let its):
      "限 \(most) 项用不到，上一级「\(node)」已经限 \(its) 项：请核对，或删去这个限项。"
    case .limitUnderBest(let most): "限 \(most) 项用不到，这里本来只计最高的一项：请核对，或删去这个限项。"
    case .limitBeyondYears(let most, let years):
      "限 \(most) 项用不到，只有 \(years) 个年度、每年计一项：请核对，或删去这个限项。"
    case .limitBeyondCap(let most, let cap): "限 \(most) 项用不到，先到最高分 \(cap)：请核对两者。"
    case .capAboveCap(let cap, let node, let its):
      "最高分 \(cap) 用不到，上一级「\(node)」最高只有 \(its) 分：请核对两处最高分。"
    case .exampleChanged(let says, let found, let written):
      "所依据的标准有例子「\(Quote.short(says))」，那里是 \(written)，这里算出 \(found)：请核对；如果有意如此，请补写自己的例子。"
    case .exampleGone(let says): "所依据的标准的例子「\(Quote.short(says))」用到了这里没有的内容：请核对；如果有意如此，请补写自己的例子。"
    case .capOutOfReach(let cap, let most):
      "最高分 \(cap) 用不到，下面各项合计最多 \(most) 分：请核对；如果确实这样印，请用读法说明。"
    case .printedRanks(let printed): "印的是「\(Quote.short(printed))」，与打分的名次不同：请核对两处名次。"
    case .printedUnread(let printed):
      "印的「\(Quote.short(printed))」没有与打分核对，认不出这种写法：请自行核对，或写成「前2 8n；第3-5名 6n-2n」这样。"
    case .printedPoints(let printed, let scored): "印的是 \(printed) 分，打分却是 \(scored) 分：请核对两处分值。"
    case .unevenPoints(let printed):
      "印的 \(printed) 分不是逐名等差：请核对；如果确实这样取值，请引用一条 applies 含「rankList」的读法。"
    case .strictWithoutReading(let printed):
      "只印了 \(printed) 分，保底却逐名递减：请核对；如果确实这样读，请引用一条 applies 含「strictStep」的读法。"
    case .factUnused(let id): "问题「\(id)」没有任何条件或期限用到：请核对，或删去这个问题。"
    case .conditionUnused(let id): "条件「\(id)」没有任何结论用到：请核对，或写进一个结论。"
    case .rowsWithoutExample(let ids): "\(ids.count) 个条目没有例子：\(list(ids))。请补写 examples。"
    case .readingsWithoutExample(let ids): "\(ids.count) 条读法没有例子：\(list(ids))。请补写 examples。"
    }
  }

  /// The first few, and that there are more.
  private static func list(_ ids: [String]) -> String {
    ids.prefix(5).joined(separator: "、") + (ids.count > 5 ? "等" : "")
  }
}
