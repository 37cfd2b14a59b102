import Archive
import Citing
import Foundation
import Testing

/// A work of `Cases/works.json`, with the rules of the manuals that it is an example of.
///
/// A line of that file has `work`, an entry of CSL-JSON, or `item`, an item of an archive, with
/// `session` for a part of its event and `feed` for what differs in the archive's own members.
struct CitationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let rule: String
  let work: Work
  let locator: Locator

  var testDescription: String { name }

  /// All cases, in the order of the file.
  static let all: [CitationCase] = {
    let file = folder.appending(path: "works.json")
    guard let data = try? Data(contentsOf: file), let json = try? JSON(parsing: Array(data)) else {
      preconditionFailure("no cases in \(file.path)")
    }
    return (json.array ?? []).map { CitationCase($0.object ?? [:]) }
  }()

  /// Where the cases and the golden files are.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// The case of a name.
  static func named(_ name: String) throws -> CitationCase {
    try #require(all.first { $0.name == name })
  }

  private init(_ json: JSONObject) {
    name = json["name"]?.string ?? ""
    rule = json["rule"]?.string ?? ""
    var article: Article?
    if let work = json["work"]?.object {
      self.work = Work(Reference(csl: work))
    } else {
      let item = Article(source: json["item"]?.object ?? [:]) ?? Article(id: "?")
      article = item
      let source = Self.source(json["feed"]?.object ?? [:])
      let session = json["session"]?.integer
      work = session.flatMap { Work(session: $0, of: item, in: source) } ?? Work(item, of: source)
    }
    locator = Self.locator(json["locator"]?.string ?? "", in: article)
  }

  /// `p12`, `p12-14`, `par3`, `par3-5`
  private static func locator(_ text: String, in article: Article?) -> Locator {
    let digits = text.drop { !$0.isNumber }.split(separator: "-").map(String.init)
    guard let first = digits.first else { return .none }
    let last = digits.count > 1 ? digits[1] : nil
    if !text.hasPrefix("par") { return .page(first, to: last) }
    let numbers = digits.compactMap { Int($0) }
    return .paragraph(
      numbers[0]...numbers[numbers.count - 1], of: article.flatMap { Locator.TextState($0) })
  }

  private static func source(_ feed: JSONObject) -> CitedSource {
    let hasAuthors = feed["authors"] == nil
    return CitedSource(
      title: "Kropotkin: Mutual Aid", identity: "https://kropotkin.example.org/", version: "12",
      license: License(spdx: "CC-BY-SA-4.0"), language: "en",
      authors: hasAuthors ? [Author(name: "Editors", role: .editor)] : [],
      homePage: "https://kropotkin.example.org/",
      categories: [
        Category(id: "essays", title: "Essays"),
        Category(id: "academic", title: "Academic writing"),
      ],
      accessed: CalendarDate(year: 2026, month: 11, day: 27))
  }
}
