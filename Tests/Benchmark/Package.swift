// swift-tools-version: 6.2
import PackageDescription

// Apart from tests and product. The sources are links to those of the project, so that what has package access there
// has it here.
let package = Package(
  name: "Benchmark",
  targets: [
    .target(name: "Resources"),
    .target(name: "Scoring"),
    .target(name: "Drafts", dependencies: ["Scoring"]),
    .executableTarget(name: "Bare", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(name: "Benchmark", dependencies: ["Drafts", "Resources", "Scoring"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
