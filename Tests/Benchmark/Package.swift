// swift-tools-version: 6.2
import PackageDescription

// Apart from tests and product. The sources are links to those of the project, so that what has package access there
// has it here.
let package = Package(
  name: "Benchmark",
  targets: [
    .target(name: "Resources"),
    .target(name: "Basics"),
    .target(name: "Formats", dependencies: ["Basics"]),
    .target(name: "Standards", dependencies: ["Basics", "Formats"]),
    .target(name: "Scoring", dependencies: ["Basics", "Standards"]),
    .target(name: "CFiles"),
    .target(name: "Storage", dependencies: ["CFiles", "Basics", "Formats", "Standards", "Scoring"]),
    .target(name: "Screen"),
    .target(name: "Wizard", dependencies: ["Basics", "Standards", "Scoring", "Screen"]),
    .target(name: "SweepSupport", dependencies: ["Resources", "Storage", "Wizard"]),
    .executableTarget(name: "Benchmark", dependencies: ["Resources", "Storage", "Wizard"]),
    .executableTarget(name: "Sweep", dependencies: ["SweepSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
