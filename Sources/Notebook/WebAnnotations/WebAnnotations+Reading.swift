import Archive
import Foundation
import Markup
import Revisions

extension WebAnnotations {
  /// The annotations that a text in JSON holds: a collection with its first page, a page, an array, a
  /// single annotation, or what Hypothesis exports.
  ///
  /// - Throws: `NotebookError.notAnnotations` where it holds none.
  public init(json bytes: [UInt8]) throws {
    let json: JSON
    do throws(JSONSyntaxError) {
      json = try JSON(parsing: bytes)
    } catch {
      throw NotebookError.notAnnotations(.notJSON(error))
    }
    guard let items = Self.items(of: json) else {
      throw NotebookError.notAnnotations(.noAnnotations)
    }
    notes = []
    for (index, item) in items.enumerated() {
      var reader = WebAnnotationReader(item, number: index + 1)
      if let note = reader.note() { notes.append(note) }
      faults += reader.faults
    }
  }

  /// The annotations in a value; nil where it is none that holds any.
  private static func items(of json: JSON) -> [JSON]? {
    if let array = json.array { return array }
    guard let object = json.object else { return nil }
    for name in ["items", "annotations", "rows"] {
      if let items = object[name]?.array { return items }
    }
    if let first = object["first"], first.object != nil { return items(of: first) }
    return object["target"] != nil || object["uri"] != nil ? [json] : nil
  }
}

/// Reads one annotation.
struct WebAnnotationReader {
  private let json: JSON
  private let number: Int
  private(set) var faults: [WebAnnotationFault] = []

  init(_ json: JSON, number: Int) {
    self.json = json
    self.number = number
  }

  private var object: JSONObject? { json.object }

  private var address: String? {
    (object?["id"] ?? object?["@id"])?.string
  }

  private mutating func report(_ reason: WebAnnotationFault.Reason) {
    faults.append(WebAnnotationFault(number: number, id: address, reason: reason))
  }

  /// The note; nil where nothing of it can be read.
  mutating func note() -> WebAnnotations.Note? {
    guard let object else {
      report(.notAnObject)
      return nil
    }
    guard let target = target(of: object), let source = source(of: target, in: object) else {
      report(.noTarget)
      return nil
    }
    let bodies = AnnotationBodies(object)
    let selectors = Self.selectors(target.object?["selector"])
    let quote = selectors.first { Self.type(of: $0) == "TextQuoteSelector" }
    let anchor = quote.flatMap(Self.anchor)
    if anchor == nil, bodies.text.isEmpty, bodies.tags.isEmpty || !selectors.isEmpty {
      report(.saysNothing)
      return nil
    }
    if anchor == nil, let selector = selectors.first {
      report(.unknownPlace(Self.type(of: selector)))
    }
    let created = AnnotationTime.date(of: object["created"]?.string)
    let modified = AnnotationTime.date(of: (object["modified"] ?? object["updated"])?.string)
    let note = Annotation(
      id: id(of: source, anchor), item: "", title: source.title, language: source.language,
      target: anchor.map { .passage($0) } ?? .article,
      position: quote?["carrel:position"]?.integer ?? 0, body: bodies.text, tags: bodies.tags,
      createdAt: created ?? modified ?? Date(), modifiedAt: modified ?? created,
      detachedAt: AnnotationTime.date(of: object["carrel:detached"]?.string))
    return WebAnnotations.Note(annotation: note, source: source, number: number)
  }

  /// Its id; where it has none, one by which it is known again when it is read another time.
  private func id(of source: AnnotationSource, _ anchor: TextAnchor?) -> String {
    if let address { return WebAnnotations.Note.id(ofAddress: address) }
    return "urn:x-carrel:read:"
      + AnnotationSource.escaped(
        source.address + "#" + (anchor?.exact ?? json.description))
  }

  // MARK: - Targets

  private mutating func target(of object: JSONObject) -> JSON? {
    guard let targets = object["target"]?.array else { return object["target"] ?? object["uri"] }
    if targets.count > 1 { report(.moreTargets(targets.count)) }
    return targets.first
  }

  private func source(of target: JSON, in object: JSONObject) -> AnnotationSource? {
    var source = AnnotationSource(target.object?["source"]) ?? AnnotationSource(target)
    // Hypothesis tells the title beside.
    let title = object["document"]?.object?["title"]
    if source?.title.isEmpty == true, let title = title?.string ?? title?.array?.first?.string {
      source?.title = title
    }
    return source
  }

  /// The selectors of a target, those that refine others too.
  private static func selectors(_ json: JSON?) -> [JSONObject] {
    var found: [JSONObject] = []
    var rest = [json].compactMap(\.self)
    while let next = rest.popLast(), found.count < 64 {
      if let array = next.array { rest += array.reversed() }
      guard let object = next.object else { continue }
      if object["type"]?.string == "Choice" || object["type"]?.string == "oa:Choice" {
        rest += (object["items"]?.array ?? []).reversed()
        continue
      }
      found.append(object)
      if let refined = object["refinedBy"] { rest.append(refined) }
    }
    return found
  }

  private static func type(of selector: JSONObject) -> String {
    let type = selector["type"] ?? selector["@type"]
    let name = type?.string ?? type?.array?.compactMap(\.string).first ?? ""
    return name.hasPrefix("oa:") ? String(name.dropFirst(3)) : name
  }

  private static func anchor(_ selector: JSONObject) -> TextAnchor? {
    guard let exact = selector["exact"]?.string, !exact.isEmpty else { return nil }
    let isOurs = selector["carrel:paragraph"] != nil
    let words = { (text: String) in
      isOurs ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return TextAnchor(
      exact: words(exact), prefix: words(selector["prefix"]?.string ?? ""),
      suffix: words(selector["suffix"]?.string ?? ""),
      paragraph: selector["carrel:paragraph"]?.integer ?? 0)
  }
}
