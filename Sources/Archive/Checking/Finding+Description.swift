extension Finding: CustomStringConvertible {
  /// One line: place, severity, message:
  /// `archive.json:12: error: item 3 ("free-commune"): its category "esays" is not one of …`
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(severity.rawValue): \(subject)\(message)."
  }

  /// What was found, as a clause.
  public var message: String {
    switch kind {
    case .fault(let fault): fault.clause
    case .unknownCategory(let id): "its category \"\(id)\" is none of the feed's"
    case .categoryNotInTags(let id): "its tags do not repeat its category \"\(id)\""
    case .danglingCitation(let target): "the link to \"\(target)\" leads nowhere in the item"
    case .uncitedReference(let id): "the reference \"\(id)\" is not cited in the text"
    case .referenceWithoutID: "a reference has no id"
    case .duplicateReference(let id): "two references have the id \"\(id)\""
    case .endBeforeStart(let start, let end): "it ends (\(end)) before it begins (\(start))"
    case .modifiedBeforePublished: "it was changed before it was published"
    case .unknownLink(let url): "there is no item of the address '\(url)' in this archive"
    case .unknownItem(let id): "there is no item \"\(id)\" in this archive"
    case .noLicense(let items): "\(items) \(items == 1 ? "item has" : "items have") no licence"
    case .relativeURL(let url): "'\(url)' is not a whole URL"
    case .unknownCallKind(let kind): "the kind of text \"\(kind)\" is not a usual one"
    }
  }

  /// What to do about it.
  public var advice: String {
    switch kind {
    case .fault(let fault): fault.advice
    case .unknownCategory: "Correct it, or add it to the feed's '_carrel.categories'."
    case .categoryNotInTags: "Add it to 'tags'."
    case .danglingCitation: "Correct the link, or add a reference of that id."
    case .uncitedReference: "Cite it, or leave it out."
    case .referenceWithoutID: "Give it an 'id' that citations can name."
    case .duplicateReference: "Leave one out, or give it another id."
    case .endBeforeStart: "Correct 'start' or 'end'."
    case .modifiedBeforePublished: "Correct 'date_published' or 'date_modified'."
    case .unknownLink: "Correct the link, or add the article."
    case .unknownItem: "Correct the id, or add the article."
    case .noLicense: "Add '_carrel.license' to the feed, so that readers know what they may do."
    case .relativeURL: "Write it with its scheme: 'https://…'."
    case .unknownCallKind: "Use one of: \(Call.knownKinds.joined(separator: ", "))."
    }
  }

  /// `item 3 ("free-commune"): `, nothing outside of items.
  private var subject: String {
    guard let itemIndex else { return "" }
    return "item \(itemIndex + 1)" + (itemID.map { " (\"\($0)\")" } ?? "") + ": "
  }
}

extension Fault {
  /// What to do about it.
  public var advice: String {
    switch kind {
    case .brokenHead, .brokenItem, .brokenList, .brokenTail, .searchGivenUp, .itemNotAnObject:
      "Restore the page from its source; a JSON validator shows the place."
    case .readFailed: "See whether the disk is in order."
    case .memberTooLarge, .itemTooLarge: "Make it smaller."
    case .noID: "Give the item an 'id' that never changes."
    case .noContent: "Add 'content_html' or 'content_text'."
    case .numericID: "Write the id in quotation marks."
    case .duplicateID: "Leave one of the items out, or give it another id."
    case .duplicateMember: "Keep one of them."
    case .wrongType(_, let expected), .convertedType(_, let expected):
      "Write \(expected.rawValue)."
    case .missing(let name): "Add '\(name)'."
    case .invalidDate, .irregularDate: "Write it like '2026-11-23T09:00:00+01:00'."
    case .invalidEDTF: "Write it like '1902', '1902-05', '1880~' or '1890/1902'."
    case .unknownValue(_, let allowed): "Use one of: \(allowed.joined(separator: ", "))."
    case .emptyAuthor: "Add a 'name', or leave the author out."
    case .unknownVersion: "Write 'https://jsonfeed.org/version/1.1'."
    case .nextPageElsewhere, .nextPageRefused:
      "Name a file of the archive's folder, such as 'page-0001.json'."
    case .nextPageLoop: "Let the last page have no 'next_url'."
    case .nextPageUnreadable: "Put the page there, or correct 'next_url'."
    }
  }
}
