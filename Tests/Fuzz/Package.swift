// swift-tools-version: 6.2
import PackageDescription

// Outside the ordinary build: `swift build --sanitize=fuzzer` gives each target the main of libFuzzer. The sources are
// links to those of the project, so that what has package access there has it here.
let package = Package(
  name: "Fuzz",
  targets: [
    .target(name: "Resources"),
    .target(name: "Scoring"),
    .target(name: "Screen"),
    .target(name: "CFiles"),
    .target(name: "Drafts", dependencies: ["CFiles", "Scoring"]),
    .target(name: "Wizard", dependencies: ["Scoring", "Screen"]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CNcurses", "Screen"]),
    .target(name: "FuzzSupport", dependencies: ["Drafts", "Scoring", "Resources"]),
    .executableTarget(name: "FuzzDraft", dependencies: ["Drafts", "Scoring", "FuzzSupport"]),
    .executableTarget(name: "FuzzPack", dependencies: ["Drafts", "Scoring"]),
    .executableTarget(name: "FuzzKeys", dependencies: ["Terminal", "Screen"]),
    .executableTarget(name: "FuzzWizard", dependencies: ["Wizard", "Screen", "Scoring", "FuzzSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
