import Standards
import TestSupport
import Testing

/// What the wizard and other people's drafts rely on in the built-in pack: screens, ids and words.
@Suite struct PackContentTests {
  @Test func nineScreensHoldTheIndicatorsInOrder() throws {
    let screens = try builtInTable().pack.screens
    #expect(screens.map(\.title) == ["荣誉", "学历", "任职", "业绩", "奖项", "首台套", "标准", "专利", "论文"])
    #expect(
      screens.map(\.indicators) == [
        ["honors", "appraisals"], ["education"], ["experience", "posts", "influence"],
        ["research", "engineering", "services"], ["awards"], ["firstsets"], ["standards"], ["patents"], ["papers"],
      ])
  }

  @Test func factsAreThoseOfTheDraftFormat() throws {
    let facts = try builtInTable().pack.facts
    #expect(
      Set(facts.map(\.id)) == [
        "inService", "ethicsMet", "assistantSince", "assistantBreakMonths", "currentTitleSince", "otherTitleFieldSince",
        "technicianFieldSince", "talentTitle", "seniorRecommenders", "landmarks", "unlistedAchievements",
        "appraisalsQualified", "continuingEducationMet", "publicInstitution", "institutionRuleMet", "technicalWork",
        "forgery", "unresolvedDiscipline", "otherFraud",
      ])
    #expect(
      facts.filter { $0.step == .applicant }.map(\.id) == [
        "assistantSince", "assistantBreakMonths", "currentTitleSince",
      ])
  }

  @Test(arguments: [
    (EntryField.awardKind, ["science", "engineering", "other"]), (.level, ["national", "provincial", "municipal"]),
    (.firstSetKind, ["equipment", "batch", "software"]),
    (
      .issuerKind,
      [
        "central", "province", "provincialDepartment", "provincialAssociation", "city", "cityDepartment",
        "cityAssociation", "county", "other",
      ]
    ),
  ])
  func optionsAreThoseOfTheDraftFormat(field: EntryField, ids: [String]) throws {
    #expect(try builtInTable().definition(of: field)?.options.map(\.id) == ids)
  }

  @Test func everyFieldIsDefined() throws {
    #expect(try Set(builtInTable().pack.fields.map(\.field)) == Set(EntryField.allCases))
  }

  @Test func twentyFourReadingsInOrder() throws {
    #expect(try builtInTable().pack.readings.map(\.id) == (1...24).map { "R\($0)" })
  }

  /// Every row tells its place in the table, its printed terms and what counts, and asks its proofs last.
  @Test func everyRowExplainsItself() throws {
    for row in try builtInTable().rows {
      let node = try builtInTable().nodes[row]
      #expect(node.guidance.article != nil, "\(node.id)")
      #expect(node.guidance.printed != nil, "\(node.id)")
      #expect(node.guidance.hint != nil, "\(node.id)")
      #expect(node.guidance.evidence != nil, "\(node.id)")
      #expect(node.guidance.reach != nil, "\(node.id)")
      #expect(node.guidance.ask?.first == .title, "\(node.id)")
      #expect(node.guidance.ask?.suffix(2) == [.evidence, .remark], "\(node.id)")
    }
  }

  /// R19: 计划单列市 as 省部级, 省级厅（局）and 省级行业机构 as 市厅级, 市级行业机构 as 县区级.
  @Test(arguments: ["research", "awards"])
  func issuersPointToTheirLevel(indicator: String) throws {
    let table = try builtInTable()
    #expect(table.node("\(indicator).provincial")?.guidance.issuers == ["central", "province"])
    #expect(
      table.node("\(indicator).municipal")?.guidance.issuers == [
        "provincialDepartment", "provincialAssociation", "city",
      ])
    #expect(table.node("\(indicator).county")?.guidance.issuers == ["cityAssociation", "county"])
  }

  /// A character of ambiguous width breaks the columns of Chinese terminals.
  @Test func nothingShownIsOfAmbiguousWidth() {
    let text = String(decoding: builtInPackBytes(), as: UTF8.self)
    #expect(text.unicodeScalars.allSatisfy { !"…·“”‘’—–→×÷≥≤±①②③※─│■●○".unicodeScalars.contains($0) })
  }
}
