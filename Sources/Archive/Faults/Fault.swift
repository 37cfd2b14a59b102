/// Something wrong in an archive that can be read nevertheless: what, where, and in which item.
///
/// It is data; `Fault+Message.swift` words it. Places count as people do (lines, items shown from 1) or as
/// programs do (`byte`, `itemIndex` from 0), as each property says.
public struct Fault: Error, Sendable, Hashable, Codable {
  /// The page in which it lies, by its name in the archive's folder.
  public var file: String
  /// The line on which the item, or the damage, begins, counted from 1; nil where not known.
  public var line: Int?
  /// The offset of the item, or of the damage, in the file, counted from 0; nil where not known.
  public var byte: Int?
  /// The item's place in the page's `items`, counted from 0; nil outside of items.
  public var itemIndex: Int?
  /// The item's id, if it could be read.
  public var itemID: String?
  /// The item's title, if it could be read; names an item that has no id.
  public var itemTitle: String?
  /// The JSON Pointer (RFC 6901) of the value: `/items/3/date_published`; empty for the whole page.
  public var pointer: String
  /// What is wrong.
  public var kind: Kind

  /// A fault at a place.
  public init(
    file: String, line: Int? = nil, byte: Int? = nil, itemIndex: Int? = nil,
    itemID: String? = nil, itemTitle: String? = nil, pointer: String = "", kind: Kind
  ) {
    self.file = file
    self.line = line
    self.byte = byte
    self.itemIndex = itemIndex
    self.itemID = itemID
    self.itemTitle = itemTitle
    self.pointer = pointer
    self.kind = kind
  }
}

extension Fault {
  /// What can be wrong.
  public enum Kind: Sendable, Hashable, Codable {
    // The text of the page

    /// The page stops being JSON before its items.
    case brokenHead(JSONSyntaxError.Reason)
    /// An item is not JSON; it cannot be read.
    case brokenItem(JSONSyntaxError.Reason)
    /// The list is not JSON between two items, or ends too early.
    case brokenList(JSONSyntaxError.Reason)
    /// The page stops being JSON after its items.
    case brokenTail(JSONSyntaxError.Reason)
    /// The damage is so great that the search for further items was given up.
    case searchGivenUp
    /// The page could not be read to its end; the number is the system's error number.
    case readFailed(code: Int32)
    /// A member of the feed that this program does not know is too large to be kept.
    case memberTooLarge(name: String, limit: Int)

    // Items

    /// An item is larger than can be read.
    case itemTooLarge(limit: Int)
    /// An item is not an object.
    case itemNotAnObject(JSON.Kind)
    /// An item has no id; it is discarded, as JSON Feed demands.
    case noID
    /// An item has neither `content_html` nor `content_text`.
    case noContent
    /// An id is a number; its text serves as the id.
    case numericID(String)
    /// An earlier item has the same id, and is the one that is read.
    case duplicateID(first: Place)

    // Values

    /// A name occurs more than once in an object; its last value is taken.
    case duplicateMember(name: String)
    /// A value is of another sort than its member demands, and is left out.
    case wrongType(found: JSON.Kind, expected: ExpectedType)
    /// A value is of another sort than its member demands, but can be understood.
    case convertedType(found: JSON.Kind, expected: ExpectedType)
    /// A required member is missing.
    case missing(name: String)
    /// A text is no date, and is left out.
    case invalidDate(String)
    /// A date is not as RFC 3339 demands, but can be understood.
    case irregularDate(String, Timestamp.Irregularity)
    /// A date is not of the Extended Date/Time Format, and is left out.
    case invalidEDTF(String)
    /// A value is none of those that `_carrel` knows, and is left out.
    case unknownValue(String, allowed: [String])
    /// An author has neither name, url nor avatar, and is left out.
    case emptyAuthor
    /// The feed's `version` is not of JSON Feed 1 or 1.1.
    case unknownVersion(String)

    // Pages

    /// A `next_url` leads to the network, which is not followed.
    case nextPageElsewhere(url: String)
    /// A `next_url` leads where nothing may be read.
    case nextPageRefused(url: String, PageRefusal)
    /// A `next_url` leads back to a page already read.
    case nextPageLoop(name: String)
    /// The next page cannot be read.
    case nextPageUnreadable(name: String, ArchiveProblem)
  }

  /// A place in an archive to point to from another.
  public struct Place: Sendable, Hashable, Codable {
    /// The page's name.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The offset of the byte, counted from 0.
    public let byte: Int

    /// A byte of a page, and its line.
    public init(file: String, line: Int, byte: Int) {
      self.file = file
      self.line = line
      self.byte = byte
    }
  }

  /// What sort of value a member demands.
  public enum ExpectedType: Sendable, Hashable, Codable {
    /// The sorts; `texts` and `objects` are arrays of such.
    case text, texts, object, objects, array, number, wholeNumber, boolean
  }

  /// Why a `next_url` is not followed.
  public enum PageRefusal: Sendable, Hashable, Codable {
    /// It leads out of the archive's folder, by its text or through a symbolic link.
    case outside
    /// It has a query or a fragment, which no file has.
    case query
    /// It is empty, wrongly encoded, or holds characters that no page's name may hold.
    case malformed
  }

  /// Why a page cannot be read, as far as a fault must say it.
  public enum ArchiveProblem: Sendable, Hashable, Codable {
    /// There is no such file.
    case missing
    /// The system refuses; the number is its error number.
    case notReadable(code: Int32)
    /// It is a pipe, a device or a folder.
    case notAFile
    /// It has no bytes.
    case empty
    /// It is not JSON.
    case notJSON(byte: Int, reason: JSONSyntaxError.Reason)
    /// It is not a feed.
    case notAFeed(ArchiveError.FeedDefect)
  }
}
