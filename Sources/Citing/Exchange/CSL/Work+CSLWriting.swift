import Archive

extension Work {
  /// The work as an entry of CSL-JSON, valid by CSL's own schema where what was kept of it is.
  ///
  ///     Work(csl: json, id: "k").csl == json   // true, in CSL's own order of members
  ///
  /// A licence, which CSL has no variable for, is in `custom`, which is for that.
  public var csl: JSONObject {
    var object: JSONObject = ["id": .string(id), "type": .string(kind.rawValue)]
    func set(_ name: String, _ value: String?) { object[name] = value.map(JSON.string) }
    func set(_ name: String, _ value: MarkedText?) { set(name, value?.csl) }
    func set(_ name: String, _ value: WorkDate?) { object[name] = value?.csl }
    set("title", title)
    set("title-short", shortTitle)
    for role in Contributor.Role.allCases {
      let names = names(role)
      if !names.isEmpty { object[role.rawValue] = .array(names.map(\.csl)) }
    }
    set("issued", issued)
    set("original-date", originalDate)
    set("original-title", originalTitle)
    set("original-publisher", originalPublisher)
    set("container-title", containerTitle)
    set("collection-title", collectionTitle)
    set("collection-number", collectionNumber)
    set("volume", volume)
    set("issue", issue)
    set("number", number)
    set("page", pages)
    set("edition", edition)
    set("publisher", publisher)
    set("publisher-place", publisherPlace)
    set("event-title", eventTitle)
    set("event-place", eventPlace)
    set("event-date", eventDate)
    set("reviewed-title", reviewedTitle)
    set("genre", genre)
    set("medium", medium)
    set("DOI", doi)
    set("ISBN", isbn)
    set("ISSN", issn)
    set("URL", url)
    set("accessed", accessed)
    set("archive", archive)
    set("archive_location", archiveLocation)
    set("version", archiveVersion)
    set("language", language)
    set("abstract", abstract)
    set("note", note)
    if let license { object["custom"] = .object(["license": .object(license.json)]) }
    object.members += other.members.filter { $0.name != "custom" || license == nil }
    return object
  }
}

extension License {
  fileprivate var json: JSONObject {
    let parts = [("spdx", spdx), ("url", url), ("attribution", attribution)]
    return JSONObject(
      parts.compactMap { name, value in value.map { .init(name: name, value: .string($0)) } })
  }
}
