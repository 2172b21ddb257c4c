// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ziping",
  products: [.executable(name: "ziping", targets: ["ziping"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "Resources", path: "Resources", exclude: ["pack-format.md"]),
    .target(name: "Scoring"),
    .target(name: "Screen"),
    .target(name: "CFiles"),
    .target(name: "Drafts", dependencies: ["CFiles", "Scoring"]),
    .target(name: "Reports", dependencies: ["Scoring", "Screen"]),
    .target(name: "Rosters", dependencies: ["Scoring", "Reports"]),
    .target(name: "Wizard", dependencies: ["Scoring", "Screen"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Terminal", dependencies: ["CNcurses", "Screen"]),
    .executableTarget(
      name: "ziping",
      dependencies: [
        "Resources", "Scoring", "Screen", "CFiles", "Drafts", "Reports", "Rosters", "Wizard", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Resources", "Scoring", "Screen", "Drafts", "Wizard"],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", "Drafts", "TestSupport"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "CNcurses", "TestSupport"]),
    .testTarget(name: "DraftsTests", dependencies: ["Drafts", "Scoring", "TestSupport"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Drafts", "TestSupport"]),
    .testTarget(name: "RostersTests", dependencies: ["Rosters", "Drafts", "TestSupport"]),
    .testTarget(name: "WizardTests", dependencies: ["Wizard", "Drafts", "TestSupport"], exclude: ["Pictures"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"]),
    .executableTarget(name: "SaveOnce", dependencies: ["Drafts"], path: "Tests/SaveOnce"),
    .testTarget(name: "FaultTests", dependencies: ["ziping", "SaveOnce", "Drafts", "TestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["ziping", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
