// swift-tools-version: 6.2
import PackageDescription

// Apart from tests and product. The sources are links to those of the project, so that what has package access there
// has it here.
let package = Package(
  name: "Benchmark",
  targets: [
    .target(name: "Resources"),
    .target(name: "Scoring"),
    .target(name: "Screen"),
    .target(name: "CFiles"),
    .target(name: "Drafts", dependencies: ["CFiles", "Scoring"]),
    .target(name: "Wizard", dependencies: ["Scoring", "Screen"]),
    .target(name: "SweepSupport", dependencies: ["Drafts", "Resources", "Scoring", "Screen", "Wizard"]),
    .executableTarget(name: "Benchmark", dependencies: ["Drafts", "Resources", "Scoring", "Screen", "Wizard"]),
    .executableTarget(name: "Sweep", dependencies: ["Scoring", "Screen", "SweepSupport", "Wizard"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
