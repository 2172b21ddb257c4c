// swift-tools-version: 6.2
import PackageDescription

// Outside the ordinary build: `swift build --sanitize=fuzzer` gives each target the main of libFuzzer. The sources are
// links to those of the project, so that what has package access there has it here.
let package = Package(
  name: "Fuzz",
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
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CNcurses", "Screen"]),
    .target(name: "FuzzSupport", dependencies: ["Storage", "Resources"]),
    .executableTarget(name: "FuzzDraft", dependencies: ["Storage", "FuzzSupport"]),
    .executableTarget(name: "FuzzPack", dependencies: ["Storage"]),
    .executableTarget(name: "FuzzKeys", dependencies: ["Terminal"]),
    .executableTarget(name: "FuzzWizard", dependencies: ["Wizard", "FuzzSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
