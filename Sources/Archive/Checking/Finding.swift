/// One thing that checking an archive found: what, how grave, where.
///
/// Its words are in `Finding+Message.swift`.
public struct Finding: Sendable, Hashable {
  /// What was found.
  public let kind: Kind
  /// The page, by its name in the archive's folder.
  public let file: String
  /// The line, counted from 1, on which the item begins or the damage lies; nil where not known.
  public let line: Int?
  /// The item's place in the page's `items`, counted from 0; nil outside of items.
  public let itemIndex: Int?
  /// The item's id; nil outside of items, or where it could not be read.
  public let itemID: String?
  /// The JSON Pointer (RFC 6901) of the value in the page.
  public let pointer: String

  /// What checking can find.
  public enum Kind: Sendable, Hashable {
    /// A fault that reading showed.
    case fault(Fault)
    /// An item names a category that the feed does not have.
    case unknownCategory(String)
    /// An item's tags do not repeat its category for other readers.
    case categoryNotInTags(String)
    /// A link within the item leads to no id in it and to no reference.
    case danglingCitation(String)
    /// A reference is not cited in the text.
    case uncitedReference(String)
    /// A reference has no id, so that it cannot be cited.
    case referenceWithoutID
    /// Two references of an item have the same id.
    case duplicateReference(String)
    /// An event or session ends before it begins.
    case endBeforeStart(start: Timestamp, end: Timestamp)
    /// An item was changed before it was published.
    case modifiedBeforePublished
    /// A link looks like those to this archive's items, but there is no such item.
    case unknownLink(String)
    /// `translationOf` or `reviewOf` names no item, and no reference.
    case unknownItem(String)
    /// So many items have no licence, nor has the feed.
    case noLicense(items: Int)
    /// A URL has no scheme.
    case relativeURL(String)
    /// A call for submissions asks for a kind of text that `_carrel` does not name.
    case unknownCallKind(String)
  }

  init(_ kind: Kind, at place: Fault, pointer: String) {
    self.kind = kind
    file = place.file
    line = place.line
    itemIndex = place.itemIndex
    itemID = place.itemID
    self.pointer = pointer
  }

  init(_ fault: Fault) {
    self.init(.fault(fault), at: fault, pointer: fault.pointer)
  }
}

extension Finding {
  /// How much it matters.
  public var severity: Severity {
    switch kind {
    case .fault(let fault): fault.severity
    case .unknownCategory, .danglingCitation, .endBeforeStart, .duplicateReference: .error
    case .unknownLink, .unknownItem, .relativeURL, .referenceWithoutID: .warning
    case .categoryNotInTags, .uncitedReference, .modifiedBeforePublished, .noLicense,
      .unknownCallKind:
      .note
    }
  }

  /// A short, stable name of the sort of finding, for programs: `unknown-category`.
  public var code: String {
    switch kind {
    case .fault(let fault): fault.code
    case .unknownCategory: "unknown-category"
    case .categoryNotInTags: "category-not-in-tags"
    case .danglingCitation: "dangling-citation"
    case .uncitedReference: "uncited-reference"
    case .referenceWithoutID: "reference-without-id"
    case .duplicateReference: "duplicate-reference"
    case .endBeforeStart: "end-before-start"
    case .modifiedBeforePublished: "modified-before-published"
    case .unknownLink: "unknown-link"
    case .unknownItem: "unknown-item"
    case .noLicense: "no-license"
    case .relativeURL: "relative-url"
    case .unknownCallKind: "unknown-call-kind"
    }
  }
}
