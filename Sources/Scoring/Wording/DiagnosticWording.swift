extension Wording {
  /// What a diagnostic says, without naming its entry (``entryName(_:)``): what, and what to do.
  package func sentence(for diagnostic: Diagnostic) -> String {
    switch diagnostic.problem {
    case .unknownCriterion(let id): unknownCriterion(id)
    case .notCarriedOver(let id, let standard): notCarriedOver(id, standard)
    case .notARow(let id): notARow(id)
    case .missingField(let field): "缺\(label(of: field, at: diagnostic.entry))，填写后才能计分。"
    case .invalidField(let value): invalid(value, at: diagnostic.entry)
    case .invalidValue(let value): invalid(label(ofKey: value.key), value.found, value.problem) + "；暂按未填。"
    case .invalidFact(let id, let found, let problem):
      invalid(label(ofFact: id), found, problem) + "；暂按未回答。"
    case .choiceNotProven(let node):
      "\(quoted(nodeName(node)))组合过多，取已找到的最好组合，自评可能偏低。"
    case .newerVersion(let version): "草稿格式 \(version) 比本程序新：可计分，只读打开；修改请用新版程序。"
    case .beforeStandard(let day, let from): "申报日 \(day) 早于标准施行日 \(from)，请核对。"
    case .factOrder(let earlier, let later): "\(label(ofFact: later))早于\(label(ofFact: earlier))，请核对日期。"
    case .factAfterApplication(let id): "\(label(ofFact: id))晚于申报日 \(draft.applicationDate)，请核对。"
    case .factLongAgo(let id, let years): "\(label(ofFact: id))早于申报日前 \(years) 年，请核对年份。"
    case .breakTooLong(let id, let since): "\(label(ofFact: id))比\(label(ofFact: since))至申报日还长，请核对。"
    case .projectInSeveralIndicators(let project, let indicators):
      "项目\(quoted(project))分列于\(list(indicators.map(nodeName)))，各自计分；请核对是否允许。"
    default: sentence(forEntryProblem: diagnostic)
    }
  }

  private func sentence(forEntryProblem diagnostic: Diagnostic) -> String {
    switch diagnostic.problem {
    case .claimOutsideBand(let claimed, let low, let high):
      "自报 \(claimed) 分不在 \(low)-\(high) 之内，按 \(min(max(claimed, low), high)) 计；请改正。"
    case .ignoredField(let field): "这一条不用\(quoted(label(of: field, at: diagnostic.entry)))，所填不起作用。"
    case .dateAfterApplication: "\(label(of: .date, at: diagnostic.entry))晚于申报日 \(draft.applicationDate)，不计分；请核对。"
    case .missingDate: "缺\(label(of: .date, at: diagnostic.entry))，暂按在期限内计入；请补填。"
    case .missingMonths(let least): "缺\(label(of: .months, at: diagnostic.entry))，暂按已满 \(least) 个月计入；请补填。"
    case .missingBenefit: "未说明是否产生经济效益，暂按有计入；请补填。"
    case .notClaimed(let low, let high):
      "专家在 \(low)-\(high) 分内酌定，未自报暂计 \(low)；请填\(label(of: .claimed, at: diagnostic.entry))。"
    case .beyondRanks(let last, let high?): "排名在表列第 \(last) 名之后，专家在 0-\(high) 分内酌定。"
    case .beyondRanks(let last, nil): "排名在表列第 \(last) 名之后，计 0 分；请核对。"
    case .strictWindow(let years): "早于申报日前 \(years) 年，保底按 0 计；请核对收入年份。"
    case .roleRank(let rank, let ranks):
      "排名 \(rank) 与所选角色（第 \(ranks.lowerBound)-\(ranks.upperBound) 名）不符，请核对。"
    case .largeCount(let count, let enough): largeCount(count, enough, diagnostic.entry)
    case .longAgo(let years): "\(label(of: .date, at: diagnostic.entry))早于申报日前 \(years) 年，请核对年份。"
    case .tooManyMonths(let most): "月数超过 \(most) 个月（\(most / 12) 年），请核对。"
    case .monthsTogether(let months, let most): "连同前面的条目共 \(months) 个月，超过 \(most / 12) 年，请核对。"
    case .degreeOrder(let other):
      "\(label(of: .date, at: diagnostic.entry))早于\(entryName(other))的，高的学历反而在先，请核对。"
    case .titleTwice(let title, let other): titleTwice(title, other, diagnostic.entry)
    default: ""
    }
  }

  /// What reads as a date is most likely one, typed a field too early.
  private func largeCount(_ count: Int, _ enough: Int, _ entry: Int?) -> String {
    let name = label(of: .count, at: entry)
    let asksDate = row(of: entry).flatMap { table.nodes[$0].guidance.ask }?.contains(.date) ?? false
    let remedy = asksDate ? "若是时间，请填在「\(label(of: .date, at: entry))」，这里填件数" : "请核对"
    let doubt = LargeCount.date(in: count).map { "像是时间 \($0)：\(remedy)" } ?? "请核对"
    return "\(name) \(count) 远多于计满最高分所需的 \(enough)，\(doubt)。"
  }

  /// R7: where the same project counts once, the remedy is to name it; elsewhere to delete one of the two.
  private func titleTwice(_ title: String, _ other: Int, _ entry: Int?) -> String {
    let isOncePerProject = row(of: entry).map { table.nodes[$0].rules.oncePer == .project } ?? false
    let remedy = isOncePerProject ? "若是同一项目，请把两条的「\(label(of: .project))」填成一样" : "若是同一成果，请删去一条"
    return "与第 \(other + 1) 条同名\(quoted(title))；\(remedy)。"
  }
}
