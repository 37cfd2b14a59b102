import Archive
import Foundation
import Revisions

/// Notes as annotations of the W3C's Web Annotation Data Model 1.0, in JSON-LD.
///
///     try WebAnnotations(rows).json()        // {"@context": […], "type": "AnnotationCollection", …}
///     let read = try WebAnnotations(json: bytes)
///     read.notes.count                       // 12
///     read.faults                            // what could not be read, and why
///
/// A note of ours comes back as it was. Of the annotations of others what has a place here is read: their
/// words, tags, times, and what they quote.
public struct WebAnnotations: Hashable, Sendable {
  /// The notes, each with what it says of its article. Where they were read, they have no item yet.
  public var notes: [Note]

  /// What could not be read.
  public var faults: [WebAnnotationFault] = []

  /// A note, and the article that it is on.
  public struct Note: Hashable, Sendable {
    /// The note.
    public var annotation: Annotation
    /// The article.
    public var source: AnnotationSource
    /// The number of the annotation in its file, from 1.
    public var number = 0

    /// The note as it belongs to an item.
    public func annotation(
      of item: String, title: String, language: String?
    ) -> Annotation {
      var note = annotation
      note.item = item
      if note.title.isEmpty { note.title = title }
      if note.language == nil { note.language = language }
      return note
    }
  }

  /// The notes of a list; `address` tells the address of an article where it has one.
  public init(_ rows: [AnnotationRow], address: (AnnotationRow) -> String? = { _ in nil }) {
    notes = rows.map { row in
      let note = row.annotation
      let name = AnnotationSource.name(of: note.item, in: row.archive.identity)
      return Note(
        annotation: note,
        source: AnnotationSource(
          address: address(row) ?? name, archive: row.archive.identity, item: note.item,
          title: note.title, language: note.language))
    }
  }

  /// The names of the model, and of what it has no names for.
  static let context = JSON.array([
    .string("http://www.w3.org/ns/anno.jsonld"), .object(["carrel": .string("urn:x-carrel:")]),
  ])

  /// The notes as a collection of annotations, of one page.
  public func json() -> JSON {
    .object([
      "@context": Self.context, "id": .string("urn:x-carrel:notes"),
      "type": .string("AnnotationCollection"), "total": .number("\(notes.count)"),
      "first": .object([
        "id": .string("urn:x-carrel:notes:1"), "type": .string("AnnotationPage"),
        "partOf": .string("urn:x-carrel:notes"), "startIndex": .number("0"),
        "items": .array(notes.map { .object($0.json) }),
      ]),
    ])
  }
}

extension WebAnnotations.Note {
  /// The note as an annotation.
  var json: JSONObject {
    var json: JSONObject = [
      "id": .string(Self.address(ofID: annotation.id)), "type": .string("Annotation"),
      "motivation": motivation,
      "created": .string(AnnotationTime.text(of: annotation.createdAt)),
      "modified": .string(AnnotationTime.text(of: annotation.modifiedAt)),
    ]
    if !bodies.isEmpty { json["body"] = .array(bodies) }
    json["target"] = .object(target)
    if let time = annotation.detachedAt {
      json["carrel:detached"] = .string(AnnotationTime.text(of: time))
    }
    return json
  }

  private var motivation: JSON {
    var names = [annotation.isHighlight ? "highlighting" : "commenting"]
    if !annotation.tags.isEmpty { names.append("tagging") }
    return names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) })
  }

  private var bodies: [JSON] {
    var bodies: [JSON] = []
    if !annotation.isHighlight {
      bodies.append(
        .object([
          "type": .string("TextualBody"), "value": .string(annotation.body),
          "format": .string("text/plain"), "purpose": .string("commenting"),
        ]))
    }
    return bodies
      + annotation.tags.map { tag in
        .object([
          "type": .string("TextualBody"), "value": .string(tag), "purpose": .string("tagging"),
        ])
      }
  }

  private var target: JSONObject {
    var target: JSONObject = ["type": .string("SpecificResource"), "source": source.json]
    guard let anchor = annotation.anchor else { return target }
    target["selector"] = .object([
      "type": .string("TextQuoteSelector"), "exact": .string(anchor.exact),
      "prefix": .string(anchor.prefix), "suffix": .string(anchor.suffix),
      "carrel:paragraph": .number("\(anchor.paragraph)"),
      "carrel:position": .number("\(annotation.position)"),
    ])
    return target
  }
}

// MARK: - Ids

extension WebAnnotations.Note {
  private static let uuid = "urn:uuid:"
  private static let name = "urn:x-carrel:note:"

  /// The id of a note in the form of an address; one that has it already stays as it is.
  static func address(ofID id: String) -> String {
    if UUID(uuidString: id) != nil { return uuid + id }
    let isAddress = id.contains(":") && !id.contains { $0.isWhitespace } && !id.hasPrefix(name)
    return isAddress && !id.hasPrefix(uuid) ? id : name + AnnotationSource.escaped(id)
  }

  /// The id of a note by its address.
  static func id(ofAddress address: String) -> String {
    if address.lowercased().hasPrefix(uuid) {
      let id = String(address.dropFirst(uuid.count)).lowercased()
      if UUID(uuidString: id) != nil { return id }
    }
    guard address.hasPrefix(name) else { return address }
    return String(address.dropFirst(name.count)).removingPercentEncoding ?? address
  }
}
