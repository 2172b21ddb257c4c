import Standards

/// Another committee's standard, unlike the built-in one in everything that a pack decides: three sections, six steps,
/// points by coefficients (12 points times 1, 0.8, 0.6, 0.45 by rank), a best of different kinds of rows, other facts.
package enum OtherPack {
  package static let id = "county-extension-2027"

  package static func table() throws -> Table { try laidOut.get() }

  private static let laidOut = Result { Table(try RulePackFile.decode(Array(text.utf8), file: "other.json")) }

  package static let text = """
    {
      "format": "ziping-standard/1", "id": "county-extension-2027", "version": "2027.1",
      "title": "某县农业技术推广评价表", "standing": "试行", "effectiveFrom": "2027-01-01", "cap": 100, "passMark": 30,
      "screens": [
        {"id": "base", "title": "基础", "indicators": ["training", "village"]},
        {"id": "projects", "title": "项目", "indicators": ["projects"]},
        {"id": "mentor", "title": "带徒", "indicators": ["mentoring"]}
      ],
      "sections": [
        {"id": "base", "name": "基础条件", "short": "基础", "cap": 20, "children": [
          {"id": "training", "name": "进修培训", "cap": 8, "ask": ["title", "months", "evidence", "remark"],
            "children": [{"id": "training.study", "name": "脱产进修", "points": {"perYear": 4}, "printed": "4n"}]},
          {"id": "village", "name": "下乡服务", "cap": 12, "combine": "best", "ask": ["title", "count", "evidence", "remark"],
            "children": [
              {"id": "village.days", "name": "服务天数", "limit": {"most": 40, "of": "units"}, "points": {"perUnit": 0.25}},
              {"id": "village.post", "name": "驻村特派", "points": {"flat": 12}, "printed": "12", "ask": ["title", "evidence"]}
            ]}
        ]},
        {"id": "work", "name": "推广实绩", "cap": 60, "window": {"since": "hired", "years": 3}, "children": [
          {"id": "projects", "name": "推广项目", "oncePer": "project", "limit": {"most": 5, "of": "entries"}, "readings": ["K1"],
            "ask": ["title", "rank", "date", "project", "evidence", "remark"], "reach": "soon",
            "children": [
              {"id": "projects.key", "name": "重点项目", "cap": 30,
                "points": {"ranks": [{"from": 1, "to": 4, "points": 12, "list": [12, 9.6, 7.2, 5.4]}], "beyond": "nothing"}},
              {"id": "projects.plain", "name": "一般项目",
                "points": {"ranks": [{"from": 1, "to": 4, "points": 5, "list": [5, 4, 3, 2.25]}], "beyond": "nothing"}}
            ]}
        ]},
        {"id": "people", "name": "人才培养", "short": "培养", "cap": 20, "window": {"calendarYears": 5}, "oncePer": "year", "children": [
          {"id": "mentoring", "name": "带徒传技", "limit": {"most": 4, "of": "entries"}, "ask": ["title", "date", "claimed", "evidence"],
            "children": [{"id": "mentoring.pupil", "name": "带徒", "points": {"band": [2, 5]}, "readings": ["K2"], "printed": "2-5"}]}
        ]}
      ],
      "fields": [
        {"field": "title", "label": "名称", "help": "照文件填写。"},
        {"field": "project", "label": "同一项目", "help": "相同的填同样的字。"},
        {"field": "rank", "label": "名次", "help": "第几完成人。"},
        {"field": "date", "label": "时间", "help": "年或年月。"},
        {"field": "claimed", "label": "自报", "help": "在区间内自报。"},
        {"field": "count", "label": "天数", "help": "服务的天数。"},
        {"field": "months", "label": "月数", "help": "进修的月数。"},
        {"field": "evidence", "label": "佐证", "help": "材料。"},
        {"field": "remark", "label": "备注", "help": "说明。"}
      ],
      "facts": [
        {"id": "hired", "kind": "date", "step": "applicant", "label": "入职时间", "question": "何时入职？", "help": "日期。", "article": "第三条"},
        {"id": "local", "kind": "yesNo", "step": "conditions", "label": "在县工作", "question": "现在是否在本县工作？", "help": "是或否。", "article": "第三条"}
      ],
      "conditions": [
        {"id": "a", "article": "第三条", "name": "在本县工作满 2 年", "test": {"all": [{"fact": "local", "is": true}, {"since": "hired", "years": 2}]}},
        {"id": "b", "article": "第四条", "name": "主持过重点项目", "test": {"entryUnder": ["projects.key"], "where": [{"field": "rank", "atMost": 1}]}}
      ],
      "verdicts": [{"id": "eligible", "article": "第三条、第四条", "name": "参评资格", "test": {"all": [{"condition": "a"}, {"condition": "b"}]}}],
      "judgedByPeople": [{"article": "第九条", "text": "群众评价由评委会判断。"}],
      "readings": [
        {"id": "K1", "doubt": "分值乘以名次系数", "reading": "第 1 至 4 名的系数是 1、0.8、0.6、0.45。", "brief": "按名次系数", "applies": ["rankList"]},
        {"id": "K2", "doubt": "带徒区间", "reading": "由专家评定。", "brief": "专家评定", "applies": ["band"]}
      ],
      "examples": [
        {"says": "进修 30 个月，满两年，8 分。", "entries": [{"criterion": "training.study", "months": 30}], "gives": {"total": 8}},
        {"says": "下乡 50 天只计 40 天得 10 分，低于驻村特派的 12 分。",
          "entries": [{"criterion": "village.days", "count": 50}, {"criterion": "village.post"}],
          "gives": {"total": 12, "statuses": ["notHighest", "counted"]}},
        {"says": "重点项目第 3 名是 12 乘 0.6。", "readings": ["K1"],
          "entries": [{"criterion": "projects.key", "rank": 3, "date": "2026"}], "gives": {"total": 7.2}},
        {"says": "一般项目第 4 名是 5 乘 0.45。", "readings": ["K1"],
          "entries": [{"criterion": "projects.plain", "rank": 4, "date": "2026"}], "gives": {"total": 2.25}},
        {"says": "带徒每年计一次，没有自报时按 2 分。", "readings": ["K2"],
          "entries": [{"criterion": "mentoring.pupil", "date": "2025"}, {"criterion": "mentoring.pupil", "date": "2025"}],
          "gives": {"total": [2, 2, 5], "statuses": ["counted", "duplicate"]}}
      ]
    }

    """
}
