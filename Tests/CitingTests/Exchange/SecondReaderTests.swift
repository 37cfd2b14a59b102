import Foundation
import TestSupport
import Testing

@testable import Citing

/// What is written is read by programs of others.
struct SecondReaderTests {
  private static let bibtex: InstalledProgram = .init("/usr/bin/bibtex")
  private static let biber: InstalledProgram = .init("/usr/bin/biber")
  private static let ris: InstalledProgram = .init("/usr/bin/ris2xml")
  private static let back: InstalledProgram = .init("/usr/bin/xml2ris")
  private static let python: InstalledProgram = .init("/usr/bin/python3")
  private static let hasSchemas =
    (try? python.run(["-c", "import jsonschema"], in: "/tmp").code) == 0

  /// A folder with the records of a format and the files that its reader needs.
  private static func folder(_ format: CitationFormat) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "records-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let kept = ExchangeCases.file(format)
    for name in ["names.bst", "csl.schema.json"] {
      let file = kept.deletingLastPathComponent().appending(path: name)
      try FileManager.default.copyItem(at: file, to: folder.appending(path: name))
    }
    let text = ExchangeCases.text(of: try ExchangeCases.works(), as: format)
    try Data(text.utf8).write(to: folder.appending(path: "works." + kept.pathExtension))
    return folder.path
  }

  @Test(.enabled(if: bibtex.isInstalled)) func `BibTeX reads all entries, names and titles`() throws
  {
    let folder = try Self.folder(.bibtex)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = "\\relax\n\\citation{*}\n\\bibstyle{names}\n\\bibdata{works}\n"
    try Data(lines.utf8).write(to: URL(filePath: folder + "/a.aux"))
    let result = try Self.bibtex.run(
      ["a"], in: folder, variables: ["BSTINPUTS": ".", "BIBINPUTS": "."])
    #expect(result.code == 0, "\(result.output)")
    let said = try String(contentsOfFile: folder + "/a.blg", encoding: .utf8)
    #expect(!said.contains("Warning") && !said.contains("error"), "\(said)")
    let read = try String(contentsOfFile: folder + "/a.bbl", encoding: .utf8)
    let works = try ExchangeCases.works()
    #expect(read.matches(of: /E [a-z0-9-]+\n/).count == works.count)
    // No style can put a title into small letters.
    #expect(!read.contains("T changed"))
    for name in [
      "N Vincent|van|Gogh|", "N Alexander|von|Humboldt|", "N Tine||De~Moor|",
      "N Jos{\\'e}||{Ortega y Gasset}|", "N ||{Creative Commons}|", "N ||{Rank and File, Inc.}|",
      "N Martin~Luther||King|Jr.", "N {\\'E}lis{\\'e}e||Reclus|", "N ||{Plato}|",
    ] {
      #expect(read.contains(name), "\(name)")
    }
  }

  @Test(.enabled(if: biber.isInstalled)) func `biber reads all entries by its data model`() throws {
    let folder = try Self.folder(.biblatex)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = try Self.biber.run(
      [
        "--tool", "--validate-datamodel", "--output-format=biblatexml", "--output-file=read.xml",
        "works.bib",
      ], in: folder)
    #expect(result.code == 0, "\(result.output)")
    #expect(!result.output.contains("ERROR"))
    // Types that the data model names, but gives no fields, are printed as `misc`; what is not known of
    // a work cannot be there.
    let faults = result.output.split(separator: "\n").filter { line in
      line.hasPrefix("WARN") && !line.contains("entrytype 'letter'")
        && !line.contains("entrytype 'video'") && !line.contains("Missing mandatory field")
        && !line.contains("ca. 375 BCE") && !line.contains("platondrepublic")
    }
    #expect(faults.isEmpty, "\(faults)")
    let read = try String(contentsOfFile: folder + "/read.xml", encoding: .utf8)
    #expect(read.matches(of: /<bltx:entry id=/).count == (try ExchangeCases.works().count))
    for part in [
      #"<bltx:namepart type="prefix" initial="v">van</bltx:namepart>"#,
      #"<bltx:namepart type="suffix" initial="J">Jr.</bltx:namepart>"#,
      #"type="family" initial="P">Plato</bltx:namepart>"#, "Кропоткин",
      "<bltx:date type=\"event\">",
      "<bltx:date type=\"orig\">1882-05</bltx:date>",
    ] {
      #expect(read.contains(part), "\(part)")
    }
  }

  @Test(.enabled(if: ris.isInstalled)) func `bibutils reads all records of RIS`() throws {
    let folder = try Self.folder(.ris)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let mods = try Self.ris.run(["works.ris"], in: folder)
    #expect(mods.code == 0)
    let kept = mods.output.split(separator: "\n").filter {
      !$0.hasPrefix("ris2xml") && !$0.hasPrefix("\t")
    }
    try Data(kept.joined(separator: "\n").utf8).write(to: URL(filePath: folder + "/works.xml"))
    let again = Set(
      try Self.back.run(["works.xml"], in: folder).output.split(separator: "\n").map(String.init))
    for work in try ExchangeCases.works() {
      let key = CitationKey(work).text
      #expect(again.contains("ID  - " + key), "\(key)")
      guard let title = work.title?.plain, !title.contains("\n") else { continue }
      #expect(again.contains("TI  - " + title), "\(title)")
    }
    for line in ["AU  - van Gogh, Vincent", "AU  - Reclus, Élisée", "DA  - 2008/12/", "SP  - 179"] {
      #expect(again.contains(line), "\(line)")
    }
  }

  @Test(.enabled(if: hasSchemas)) func `CSL-JSON is valid by CSL's schema`() throws {
    let folder = try Self.folder(.cslJSON)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = """
      import json, jsonschema
      schema = json.load(open("csl.schema.json", encoding="utf-8"))
      works = json.load(open("works.json", encoding="utf-8"))
      jsonschema.validate(works, schema)
      try:
          jsonschema.validate([dict(works[0], colour="red")], schema)
      except jsonschema.ValidationError:
          print(len(works))
      """
    let result = try Self.python.run(["-c", program], in: folder)
    let count = try ExchangeCases.works().count
    #expect(result.output == "\(count)\n", "\(result.output)")
  }
}
