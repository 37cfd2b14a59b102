import Foundation
import TestSupport
import Testing

@testable import Catalog

/// Real texts, and questions to which a reader knows the answer: the right one must come first, or
/// among the first three.
///
/// The questions were made by reading the texts, not by looking at what is found.
struct KnownItemTests {
  /// What is asked, which file has the answer, and how far down it may be.
  struct Question: CustomTestStringConvertible {
    let query: String
    let answer: String
    let within: Int

    init(_ query: String, _ answer: String, within: Int = 1) {
      (self.query, self.answer, self.within) = (query, answer, within)
    }

    var testDescription: String { query }
  }

  @Test func `chapters of Kropotkin's books are found by what they tell`() throws {
    try ask(
      [
        Question("Girardot", "memoirs/chapter-2-1"),
        Question("Karakozov", "memoirs/chapter-4-5"),
        Question("Vera Zasulich", "memoirs/chapter-6-7"),
        Question("typhoon barges", "memoirs/chapter-3-4"),
        Question("violin escape carriage", "memoirs/chapter-5-5"),
        Question("Polish exiles insurrection Baikal", "memoirs/chapter-3-8"),
        Question("watchmakers of the Jura", "memoirs/chapter-4-9"),
        Question("Clairvaux prison", "memoirs/chapter-6-13"),
        Question("La Chaux-de-Fonds", "memoirs/chapter-6-4", within: 3),
        Question("Chaux de Fonds Spichiger Pindy", "memoirs/chapter-6-4"),
        Question("Toynbee Hall", "memoirs/chapter-6-16"),
        Question("agents provocateurs spies", "memoirs/chapter-6-14", within: 3),
        Question("crimean war lint bandages", "memoirs/chapter-1-9"),
        Question("swarms of butterflies and dragonflies", "mutual-aid/appendix"),
        Question("burying beetles", "mutual-aid/chapter-1"),
        Question("Necrophorus", "mutual-aid/chapter-1"),
        Question("parrots sociability", "mutual-aid/chapter-1"),
        Question("prairie-dogs", "mutual-aid/chapter-2"),
        Question("Aleuts", "mutual-aid/chapter-3"),
        Question("Hobbes savages", "mutual-aid/chapter-3"),
        Question("Hottentots Bushmen", "mutual-aid/chapter-3"),
        Question("Kabyle djemmaa", "mutual-aid/chapter-4"),
        Question("cathedral guilds Florence", "mutual-aid/chapter-6", within: 3),
        Question("Lifeboat Association", "mutual-aid/chapter-8"),
        Question("cyclists alliance", "mutual-aid/chapter-8"),
        Question("\"mutual aid among savages\"", "mutual-aid/chapter-3"),
        Question("mutual aid in the medieval city", "mutual-aid/chapter-5", within: 3),
        Question("\"slow historical growth\"", "memoirs/chapter-1-1"),
      ],
      of: [
        "memoirs": Self.book("memoirs-of-a-revolutionist"), "mutual-aid": Self.book("mutual-aid"),
      ])
  }

  @Test func `sections of a long FAQ are found by what they answer`() throws {
    try ask(
      [
        Question("tragedy of the commons", "faq/secI6"),
        Question("what is direct action?", "faq/secJ2"),
        Question("Makhnovists and the Ukraine", "faq/append46"),
        Question("Kronstadt rebellion 1921 sailors", "faq/append42"),
        Question("medieval Iceland private law", "faq/append139"),
        Question("Summerhill Neill", "faq/secJ6"),
        Question("Francisco Ferrer modern school", "faq/secJ5", within: 3),
        Question("Engels \"On Authority\"", "faq/secH4", within: 3),
        Question("Pinochet Chicago Boys Chile", "faq/secC11"),
        Question("Hong Kong free market", "faq/secC12"),
        Question("Haymarket Martyrs", "faq/secA5", within: 3),
        Question("enclosures of land capitalism", "faq/secF8", within: 3),
        Question("Lysander Spooner wage labour", "faq/secG7", within: 3),
        Question("Benjamin Tucker: Capitalist or Anarchist?", "faq/secG5"),
        Question("Stirner union of egoists", "faq/secG6"),
        Question("population myth Malthus", "faq/secE6"),
        Question("primitivism Zerzan", "faq/secA3"),
        Question("Böhm-Bawerk time preference", "faq/secC2"),
        Question("bohm bawerk", "faq/secC2", within: 3),
        Question("Luddites machinery", "faq/secD10"),
        Question("invisible dictatorship Bakunin secret", "faq/secJ3"),
        Question("Spanish collectives co-ordinated", "faq/secI8"),
        Question("Zapatistas", "faq/secJ4", within: 3),
        Question("ethical consumerism", "faq/secE5"),
        Question("vanguardism", "faq/secH5"),
      ], of: ["faq": "corpora/anarchist-faq"])
  }

  /// Asks the questions of an archive of the files below some shared folders, an article each.
  private func ask(_ questions: [Question], of folders: [String: String]) throws {
    var items: [String] = []
    for (name, folder) in folders.sorted(by: { $0.key < $1.key }) {
      for file in htmlFiles(in: folder) { items.append(try Self.item(file, of: name)) }
    }
    guard !items.isEmpty else { return }
    let archive = try TemporaryArchive(items: items, head: #""language": "en","#)
    let catalog = try archive.catalog()
    for question in questions {
      let found = try catalog.search(SearchQuery(question.query), limit: 10).rows.map(\.item)
      #expect(
        found.prefix(question.within).contains(question.answer),
        "\(question.query): \(question.answer) is not among the first of \(found)")
    }
    withExtendedLifetime(archive) {}
  }

  /// The chapters of one of Kropotkin's books.
  private static func book(_ name: String) -> String {
    "corpora/kropotkin/standardebooks-peter-kropotkin_\(name)/src/epub/text"
  }

  private static func item(_ file: URL, of name: String) throws -> String {
    let html = try text(of: file)
    let title = html.firstMatch(of: /<title>([^<]*)/).map { String($0.output.1) } ?? ""
    let body = html.firstRange(of: "<body").map { html[$0.lowerBound...] } ?? html[...]
    let item: [String: String] = [
      "id": name + "/" + file.deletingPathExtension().lastPathComponent,
      "title": title.replacing(" | Anarchist Writers", with: ""), "content_html": String(body),
    ]
    return String(decoding: try JSONEncoder().encode(item), as: UTF8.self)
  }
}
