// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "carrel",
  products: [.executable(name: "carrel", targets: ["carrel"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // C libraries and what the operating system asks for in C.
    .target(
      name: "CLibXML2", cSettings: [.headerSearchPath("forward")],
      linkerSettings: [.linkedLibrary("xml2")]),
    .target(name: "CLanguages", exclude: ["pt.po"]),
    .target(name: "CFTS5", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "CPCRE2", linkerSettings: [.linkedLibrary("pcre2-8")]),
    .target(name: "CSodium", linkerSettings: [.linkedLibrary("sodium")]),
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    .target(name: "CSystem"),
    .target(
      name: "CZip", linkerSettings: [.linkedLibrary("minizip"), .linkedLibrary("z")]),

    // The archive, and what is made of its articles.
    .target(name: "Archive", dependencies: ["Messages", "Screen"], swiftSettings: strict),
    .target(name: "Markup", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(name: "Typesetting", dependencies: ["Markup", "Screen"], swiftSettings: strict),
    .target(
      name: "Catalog",
      dependencies: [
        "Archive", "CFTS5", "CPCRE2", "CStemmer", "Citing", "Markup", "Messages", grdb,
      ],
      swiftSettings: strict),
    .target(
      name: "Checking",
      dependencies: [
        "Archive", "Catalog", "Distribution", "Markup", "Messages", "Signing",
      ],
      swiftSettings: strict),
    .target(
      name: "Notebook",
      dependencies: ["Archive", "Catalog", "Markup", "Messages", "Revisions", grdb],
      swiftSettings: strict),
    .target(
      name: "Citing", dependencies: ["Archive", "Markup", "Messages", "Screen"],
      swiftSettings: strict),
    .target(
      name: "Revisions", dependencies: ["Archive", "Markup", "Signing"], swiftSettings: strict),

    // What leaves the archive: pages of the web, books, texts.
    .target(
      name: "Hypertext", dependencies: ["Archive", "Markup", "Messages", "Screen"],
      swiftSettings: strict),
    .target(
      name: "Exporting",
      dependencies: [
        "Archive", "CZip", "Citing", "Hypertext", "Markup", "Messages", "Screen", "Signing",
      ],
      swiftSettings: strict),

    // What is published, and what is downloaded.
    .target(name: "Signing", dependencies: ["CSodium", "Messages"], swiftSettings: strict),
    .target(
      name: "Distribution", dependencies: ["Archive", "Messages", "Signing"],
      swiftSettings: strict),
    .target(
      name: "Downloading",
      dependencies: ["Archive", "CSystem", "Distribution", "Messages", "Screen", "Signing"],
      swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: [
        "Archive", "CSodium", "CSystem", "Citing", "Distribution", "Hypertext", "Markup",
        "Messages", "Screen", "Signing",
      ],
      swiftSettings: strict),

    // The screen, and the reader.
    .target(name: "Screen", swiftSettings: strict),
    .target(name: "Messages", dependencies: ["CLanguages", "Screen"], swiftSettings: strict),
    .target(
      name: "Terminal", dependencies: ["Messages", "Screen", "CNcurses", "CSystem"],
      swiftSettings: strict),
    .target(
      name: "Reader",
      dependencies: [
        "Archive", "Catalog", "Citing", "Exporting", "Markup", "Messages", "Notebook", "Revisions",
        "Screen", "Typesetting",
      ],
      swiftSettings: strict),
    .target(
      name: "Configuration",
      dependencies: [
        "Messages", "Reader", "Screen", .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "carrel",
      dependencies: [
        "Archive", "Catalog", "Checking", "Citing", "Configuration", "Downloading", "Exporting",
        "Markup", "Messages",
        "Notebook", "Publishing", "Reader", "Revisions", "Screen", "Signing", "Terminal",
        "Typesetting", argumentParser,
      ],
      swiftSettings: strict),

    // What is measured by `make bench`.
    .executableTarget(
      name: "benchmarks",
      dependencies: ["Archive", "Catalog", "Markup", "Notebook", "Revisions", grdb],
      path: "Benchmarks", exclude: ["Relevance"], swiftSettings: strict),

    // How good the ranking is, by `make relevance`.
    .executableTarget(
      name: "relevance", dependencies: ["Archive", "Catalog"], path: "Benchmarks/Relevance",
      swiftSettings: strict),

    // Tests, and what they share.
    .target(
      name: "TestSupport",
      dependencies: ["Archive", "CSodium", "CSystem", "Distribution", "Signing", "Terminal"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "CarrelTests",
      dependencies: [
        "Archive", "Catalog", "Distribution", "Reader", "Signing", "TestSupport", "carrel", grdb,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CatalogTests", dependencies: ["Catalog", "TestSupport", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "CheckingTests",
      dependencies: [
        "Archive", "CSodium", "Catalog", "Checking", "Markup", "Publishing", "Signing",
        "TestSupport", "carrel", grdb,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CitingTests", dependencies: ["Archive", "Citing", "TestSupport"],
      exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "DownloadingTests",
      dependencies: ["Archive", "Distribution", "Downloading", "Signing", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ExportingTests",
      dependencies: ["Archive", "Citing", "Exporting", "Markup", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MessagesTests", dependencies: ["Messages", "Reader", "Screen"],
      swiftSettings: strict),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration"], swiftSettings: strict),
    .testTarget(
      name: "NotebookTests",
      dependencies: ["Archive", "Catalog", "Markup", "Notebook", "Revisions", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests", dependencies: ["Messages", "Reader", "Terminal", "TestSupport"],
      exclude: ["Gallery", "Screens"], swiftSettings: strict),
    .testTarget(
      name: "ScreenTests", dependencies: ["Screen", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Archive", "Distribution", "Publishing", "Signing", "TestSupport"],
      exclude: ["Looks"], swiftSettings: strict),
    .testTarget(
      name: "RevisionsTests",
      dependencies: ["Archive", "Catalog", "Markup", "Revisions", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "SigningTests", dependencies: ["CSodium", "Signing"], swiftSettings: strict),
    .executableTarget(
      name: "screen-probe", dependencies: ["Screen", "Terminal"], path: "Tests/ScreenProbe",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Screen", "Terminal", "CNcurses", "screen-probe", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests",
      dependencies: ["Markup", "Screen", "TestSupport", "Typesetting"], exclude: ["Pages"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6])
