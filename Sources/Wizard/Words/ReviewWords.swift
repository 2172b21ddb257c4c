import Basics
import Scoring
import Standards

extension Words {
  /// What the wizard says while a draft is reviewed.
  package enum Review {
    static let product = "审核"
    static let judgement = "审核"
    static let judgementHelp = "认定：照申报计。不认定：当作没有这一条。改分：按认定分计。限项、封顶照样起作用；没有审的暂按申报计。"
    static let points = "认定分"
    static let pointsHelp = "代替申报的分值，在这一条评分项的范围之内。"
    static let reason = "理由"
    static let reasonHelp = "不认定和改分要写理由；存在审核记录里，不改草稿。"
    static let criterionHelp = "这一条申报的是表中哪一项；不该在这一项的，请不认定，或改分并写明理由。"
    static let claimedLead = "申报内容（只看不改）"
    static let draftStays = "审核时草稿只看不改；请在「审核」「认定分」「理由」三栏填写"
    static let onlyInReview = "只在审核时用"
    static let noEntry = "没有选中条目：先用上下键选中要认定的一条"
    static let nothingHere = "这一步没有申报的条目"
    static let claimed = "申报"
    static let accepted = "认定"
    static let changesTitle = "审核之后的改动"
    static let judgedTitle = "没有照申报认定的条目"

    static func savedElsewhere(_ path: String) -> String {
      "审核记录已另存；下次接着审核请用 ziping review 草稿 --review \(path)"
    }

    static func judged(_ name: String, _ judgement: ReviewDecision.Judgement?) -> String {
      "\(name)：\(judgement?.label ?? ReviewWording.undecided)"
    }

    /// Of an indicator in a list.
    static func subtotal(_ claimed: Points, _ accepted: Points, cap: Points?) -> String {
      "\(Review.claimed) \(claimed.column)  \(Review.accepted) \(accepted.column)" + (cap.map { " / 最高 \($0)" } ?? "")
    }

    /// In the title of an entry's form.
    static func figures(_ claimed: Points, _ accepted: Points) -> String {
      "\(Review.claimed) \(claimed.column)  \(Review.accepted) \(accepted.column)"
    }

    /// Below the bars; `undecided` entries still count as claimed.
    static func figures(_ claimed: Points, _ accepted: Points, undecided: Int, mark: Points?) -> String {
      let change = accepted == claimed ? "" : " (\((accepted - claimed).signed))"
      let distance = mark.map { "  " + Review.mark(accepted, $0) } ?? ""
      return figures(claimed, accepted) + change + open(undecided) + distance
    }

    /// The same for narrow windows.
    static func figuresInShort(_ claimed: Points, _ accepted: Points, undecided: Int, mark: Points?) -> String {
      figures(claimed, accepted) + open(undecided) + (mark.map { "  规定 \($0)" } ?? "")
    }

    private static func open(_ count: Int) -> String { count == 0 ? "" : "  \(ReviewWording.undecided) \(count)" }

    static func mark(_ accepted: Points, _ mark: Points) -> String {
      let gap = accepted - mark
      let distance = gap == .zero ? "认定持平" : gap > .zero ? "认定高 \(gap)" : "认定差 \(Points.zero - gap)"
      return "规定分值 \(mark) (\(distance))"
    }
  }
}
