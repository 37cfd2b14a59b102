import Archive
import Hypertext
import Screen
import Signing

/// The document that says what a book is and what it is made of: EPUB's package document.
struct BookPackage {
  private let publication: Publication
  private let credits: Credits
  private let hasPages: Bool
  /// The pages in reading order.
  private let spine: [(id: String, path: String)]

  /// More creators than these are not named: a list of thousands says nothing.
  private static let mostCreators = 20

  init(
    of publication: Publication, _ credits: Credits, hasPages: Bool,
    spine: [(id: String, path: String)]
  ) {
    self.publication = publication
    self.credits = credits
    self.hasPages = hasPages
    self.spine = spine
  }

  /// The document.
  var bytes: [UInt8] {
    var xml = HTMLWriter(isXML: true)
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.open(
      "package", ("xmlns", "http://www.idpf.org/2007/opf"), ("version", "3.0"),
      ("unique-identifier", "id"), ("xml:lang", publication.language.code))
    xml.markup("\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    writeDescription(&xml)
    writePeople(&xml)
    writeRights(&xml)
    writeAccessibility(&xml)
    xml.markup("</metadata>\n<manifest>\n")
    writeManifest(&xml)
    xml.markup("</manifest>\n<spine>\n")
    for page in spine {
      xml.void("itemref", ("idref", page.id))
      xml.markup("\n")
    }
    xml.markup("</spine>\n</package>\n")
    return xml.take()
  }

  // MARK: - Metadata

  private func writeDescription(_ xml: inout HTMLWriter) {
    line("dc:identifier", identifier, &xml, ("id", "id"))
    line("dc:title", publication.shownTitle, &xml)
    for language in credits.languages.isEmpty ? ["und"] : credits.languages {
      line("dc:language", language, &xml)
    }
    let modified = Timestamp(seconds: credits.modified?.seconds ?? 0)
    line("meta", modified.description, &xml, ("property", "dcterms:modified"))
    let source = publication.source
    line("dc:source", (source.homePage ?? source.identity).shownOnLine, &xml)
    line("dc:publisher", source.title.shownOnLine, &xml)
  }

  /// An identifier of its own (RFC 9562, version 8): made of the archive's identity and of what the
  /// publication is, so that it is the same each time.
  private var identifier: String {
    let name = publication.source.identity + "\u{0}" + publication.scope
    var bytes = Array(SHA256Digest(of: name.utf8).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  private func writePeople(_ xml: inout HTMLWriter) {
    let people = credits.people.filter { $0.displayName?.shownOnLine.nonBlank != nil }
    let creators = people.filter { $0.relation == "aut" }
    guard !creators.isEmpty, creators.count <= Self.mostCreators else {
      return line("dc:creator", publication.source.title.shownOnLine, &xml)
    }
    for (index, person) in people.prefix(2 * Self.mostCreators).enumerated() {
      let id = "person-\(index + 1)"
      let name = (person.displayName ?? "").shownOnLine
      let isCreator = person.relation == "aut"
      line(isCreator ? "dc:creator" : "dc:contributor", name, &xml, ("id", id))
      line(
        "meta", person.relation, &xml, ("refines", "#" + id), ("property", "role"),
        ("scheme", "marc:relators"))
      if let sortName = person.sortName?.shownOnLine.nonBlank {
        line("meta", sortName, &xml, ("refines", "#" + id), ("property", "file-as"))
      }
    }
  }

  private func writeRights(_ xml: inout HTMLWriter) {
    var seen: Set<String> = []
    for license in credits.sources.compactMap(\.license) {
      let facts = [license.attribution, license.spdx, license.url].compactMap(\.self)
      let text = facts.map(\.shownOnLine).joined(separator: " · ")
      if text.nonBlank != nil, seen.count < Self.mostCreators, seen.insert(text).inserted {
        line("dc:rights", text, &xml)
      }
    }
  }

  private func writeAccessibility(_ xml: inout HTMLWriter) {
    line("meta", "textual", &xml, ("property", "schema:accessMode"))
    line("meta", "textual", &xml, ("property", "schema:accessModeSufficient"))
    let features =
      ["structuralNavigation", "tableOfContents"] + (hasPages ? ["pageNavigation"] : [])
    for feature in features {
      line("meta", feature, &xml, ("property", "schema:accessibilityFeature"))
    }
    line("meta", "none", &xml, ("property", "schema:accessibilityHazard"))
  }

  private func line(
    _ name: StaticString, _ text: String, _ xml: inout HTMLWriter,
    _ attributes: (StaticString, String?)...
  ) {
    if text.nonBlank == nil { return }
    xml.element(name, text, attributes)
    xml.markup("\n")
  }

  // MARK: - Parts

  private func writeManifest(_ xml: inout HTMLWriter) {
    let page = "application/xhtml+xml"
    for part in spine {
      let isNavigation = part.path == BookWriter.navigation
      xml.void(
        "item", ("id", part.id), ("href", part.path), ("media-type", page),
        ("properties", isNavigation ? "nav" : nil))
      xml.markup("\n")
    }
    xml.void("item", ("id", "style"), ("href", BookStyle.name), ("media-type", "text/css"))
    xml.markup("\n")
  }
}

extension Author {
  /// What somebody did, as the MARC list of relators calls it.
  fileprivate var relation: String {
    switch role {
    case .translator: "trl"
    case .editor: "edt"
    case .speaker: "spk"
    case .organizer: "orm"
    case .reviewer, .author, nil: "aut"
    }
  }
}

extension String {
  /// The text on one line, as a field shows it.
  var shownOnLine: String { SafeText(self, as: .field).string }
}
