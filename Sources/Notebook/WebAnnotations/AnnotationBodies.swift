import Archive
import Markup

/// What an annotation says, and what it is tagged with.
struct AnnotationBodies {
  /// The words, as plain text; several bodies with an empty line between.
  private(set) var text = ""
  private(set) var tags: [String] = []

  /// The bodies of an annotation; of Hypothesis its text and tags.
  init(_ annotation: JSONObject) {
    let isTagging = Self.names(annotation["motivation"]) == ["tagging"]
    for body in annotation["body"]?.array ?? [annotation["body"]].compactMap(\.self) {
      add(body, isTagging: isTagging)
    }
    for name in ["bodyValue", "text"] { add(annotation[name]?.string ?? "") }
    tags += (annotation["tags"]?.array ?? []).compactMap(\.string)
  }

  private mutating func add(_ body: JSON, isTagging: Bool) {
    // A body that is an address alone is another resource.
    if let address = body.string { return add(address) }
    guard let object = body.object else { return }
    if let choice = object["items"]?.array?.first { return add(choice, isTagging: isTagging) }
    let purposes = Self.names(object["purpose"])
    guard let value = (object["value"] ?? object["rdf:value"] ?? object["chars"])?.string else {
      let source = object["source"]?.object?["id"] ?? object["source"] ?? object["id"]
      return add(source?.string ?? "")
    }
    if purposes.contains("tagging") || purposes.isEmpty && isTagging {
      tags.append(value)
    } else {
      add(Self.isHTML(object) ? Self.plain(value) : value)
    }
  }

  private mutating func add(_ words: String) {
    if words.isEmpty { return }
    text += text.isEmpty ? words : "\n\n" + words
  }

  private static func names(_ json: JSON?) -> [String] {
    let names = json?.array?.compactMap(\.string) ?? [json?.string].compactMap(\.self)
    return names.map { $0.hasPrefix("oa:") ? String($0.dropFirst(3)) : $0 }
  }

  private static func isHTML(_ body: JSONObject) -> Bool {
    names(body["format"]).contains { $0.hasPrefix("text/html") }
  }

  /// The text of HTML, a paragraph a line.
  private static func plain(_ html: String) -> String {
    let document = Document(html: html)
    return document.leaves.map { document.string(in: document.blocks[$0].range) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
