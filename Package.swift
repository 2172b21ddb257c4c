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
    .target(name: "Basics"),
    .target(name: "Formats", dependencies: ["Basics"]),
    .target(name: "Standards", dependencies: ["Basics", "Formats"]),
    .target(name: "Scoring", dependencies: ["Basics", "Standards"]),
    .target(name: "CFiles"),
    .target(name: "Storage", dependencies: ["CFiles", "Basics", "Formats", "Standards", "Scoring"]),
    .target(name: "Reports", dependencies: ["Basics", "Formats", "Standards", "Scoring", "Screen"]),
    .target(name: "Rosters", dependencies: ["Basics", "Formats", "Standards", "Scoring", "Reports"]),
    .target(name: "Screen"),
    .target(name: "Wizard", dependencies: ["Basics", "Standards", "Scoring", "Screen"]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Terminal", dependencies: ["CNcurses", "Screen"]),
    .executableTarget(
      name: "ziping",
      dependencies: [
        "Resources", "Basics", "Formats", "Standards", "Scoring", "Storage", "Rosters", "Reports", "Screen", "Wizard",
        "Terminal", "CFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Resources", "Basics", "Formats", "Standards", "Scoring", "Storage", "Screen", "Wizard"],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "BasicsTests", dependencies: ["Basics", "TestSupport"]),
    .testTarget(name: "FormatsTests", dependencies: ["Formats", "TestSupport"]),
    .testTarget(name: "StandardsTests", dependencies: ["Standards", "Storage", "TestSupport"]),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring", "Storage", "TestSupport"]),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "TestSupport"]),
    .testTarget(name: "RostersTests", dependencies: ["Rosters", "Storage", "TestSupport"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Storage", "TestSupport"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "CNcurses", "TestSupport"]),
    .testTarget(name: "WizardTests", dependencies: ["Wizard", "Storage", "TestSupport"], exclude: ["Pictures"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"]),
    .executableTarget(name: "SaveOnce", dependencies: ["Storage"], path: "Tests/SaveOnce"),
    .testTarget(name: "FaultTests", dependencies: ["ziping", "SaveOnce", "Storage", "TestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["ziping", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
