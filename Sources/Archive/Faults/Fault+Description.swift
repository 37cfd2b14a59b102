extension Fault: CustomStringConvertible {
  /// What failed, the thing in quotes, why, and where:
  /// `Can't read 'archive.json': item 41 ("On Prisons") has no id, at byte 88213.`
  public var description: String {
    let place = itemIndex == nil ? "" : itemName + " "
    return "\(verb) '\(file)': \(place)\(clause)\(whereabouts)."
  }

  /// The fault without file and place: `has no id`, `lacks 'url'`.
  public var clause: String {
    textClause ?? itemClause ?? valueClause ?? pageClause ?? code
  }

  private var verb: String {
    switch kind {
    case .brokenHead, .brokenItem, .brokenList, .brokenTail, .searchGivenUp, .readFailed,
      .itemTooLarge, .itemNotAnObject, .noID, .duplicateID:
      "Can't read"
    case .nextPageElsewhere, .nextPageRefused, .nextPageLoop, .nextPageUnreadable:
      "Can't read on after"
    default:
      "Fault in"
    }
  }

  /// `item 41 ("On Prisons")`, counted from 1.
  private var itemName: String {
    let number = "item \((itemIndex ?? 0) + 1)"
    return (itemID ?? itemTitle).map { "\(number) (\"\($0)\")" } ?? number
  }

  private var whereabouts: String {
    switch (line, byte) {
    case (let line?, let byte?): ", at line \(line), byte \(byte)"
    case (nil, let byte?): ", at byte \(byte)"
    case (let line?, nil): ", at line \(line)"
    case (nil, nil): ""
    }
  }

  /// The member that the pointer names, within its item: `_carrel.event.start`.
  private var memberName: String {
    let parts = pointer.split(separator: "/")
    let inner = parts.first == "items" ? parts.dropFirst(2) : parts[...]
    return inner.joined(separator: ".")
      .replacing("~1", with: "/").replacing("~0", with: "~")
  }
}

extension Fault {
  private var textClause: String? {
    switch kind {
    case .brokenHead(let reason): "the page is damaged before its items: \(reason)"
    case .brokenItem(.unexpectedEnd): "is cut off: the file ends inside it"
    case .brokenItem(let reason): "is not JSON: \(reason)"
    case .brokenList(.unexpectedEnd): "the file ends before the list of items does"
    case .brokenList(let reason): "the list of items is damaged: \(reason)"
    case .brokenTail(let reason): "the page is damaged after its items: \(reason)"
    case .searchGivenUp: "the rest is so damaged that no further item was looked for"
    case .readFailed(let code): "reading stopped: \(FileFailure.words(for: code))"
    case .memberTooLarge(let name, let limit):
      "'\(name)' takes more room than the \(Self.size(limit)) that are kept of a feed's head"
    default: nil
    }
  }

  private var itemClause: String? {
    switch kind {
    case .itemTooLarge(let limit): "is larger than \(Self.size(limit))"
    case .itemNotAnObject(let kind): "is \(kind.withArticle), not an object"
    case .noID: "has no id"
    case .noContent: "has neither 'content_html' nor 'content_text'"
    case .numericID(let text): "has the number \(text) as its id, which should be a string"
    case .duplicateID(let first):
      "has the id of an earlier item, in '\(first.file)' at line \(first.line)"
    default: nil
    }
  }

  private var valueClause: String? {
    let name = memberName
    switch kind {
    case .duplicateMember(let name): return "has '\(name)' more than once; the last one is taken"
    case .wrongType(let found, let expected):
      return "'\(name)' is \(found.withArticle), not \(expected.rawValue); it is left out"
    case .convertedType(let found, let expected):
      return "'\(name)' is \(found.withArticle), not \(expected.rawValue)"
    case .missing(let name): return "lacks '\(name)'"
    case .invalidDate(let text):
      return "'\(name)' is \"\(text)\", which is no RFC 3339 date; it is left out"
    case .irregularDate(let text, let irregularity):
      return "'\(name)' is \"\(text)\", which \(irregularity)"
    case .invalidEDTF(let text):
      return "'\(name)' is \"\(text)\", which is no EDTF date; it is left out"
    case .unknownValue(let text, let allowed):
      return "'\(name)' is \"\(text)\", which is none of \(allowed.joined(separator: ", "))"
    case .emptyAuthor: return "'\(name)' has neither name, url nor avatar; it is left out"
    case .unknownVersion(let text):
      return "'version' is \"\(text)\", which is not JSON Feed 1 or 1.1"
    default: return nil
    }
  }

  private var pageClause: String? {
    switch kind {
    case .nextPageElsewhere(let url): "'next_url' leads to the network, to '\(url)'"
    case .nextPageRefused(let url, let refusal): "'next_url' is '\(url)', which \(refusal)"
    case .nextPageLoop(let name): "'next_url' leads back to '\(name)'"
    case .nextPageUnreadable(let name, let problem): "the next page, '\(name)', \(problem)"
    default: nil
    }
  }

  private static func size(_ bytes: Int) -> String {
    "\(bytes >> 20) MiB"
  }
}

extension Fault.PageRefusal: CustomStringConvertible {
  /// The refusal as a clause: `leads out of the archive's folder`.
  public var description: String {
    switch self {
    case .outside: "leads out of the archive's folder"
    case .query: "has a query or a fragment"
    case .malformed: "is no file's name"
    }
  }
}

extension Fault.ArchiveProblem: CustomStringConvertible {
  /// The problem as a clause: `is missing`.
  public var description: String {
    switch self {
    case .missing: "is missing"
    case .notReadable(let code): "can't be read: \(FileFailure.words(for: code))"
    case .notAFile: "is not a regular file"
    case .empty: "is empty"
    case .notJSON(let byte, let reason): "is not JSON: \(reason), at its byte \(byte)"
    case .notAFeed(let defect): "is not a JSON Feed: \(defect)"
    }
  }
}
