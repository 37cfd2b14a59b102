import Archive

/// Works as RIS, which reference managers read.
///
/// Tags are those of the format's specification of 2011: editors of the book that a work stands in are
/// `A2`, other editors `ED`, translators `A4`; an event is `T2` of what was given there, and the book
/// of its papers `C3`.
public struct RISRecords: RecordWriter {
  private var keys = KeyRegister()
  private var isFirst = true

  /// A writer that has given no key.
  public init() {}

  /// Nothing.
  public let head = ""

  /// Nothing.
  public let foot = ""

  /// A record, after a blank line where one stands before it.
  public mutating func record(_ work: Work) -> String {
    defer { isFirst = false }
    let type = RISType(work)
    var record = RISRecord(type)
    record.add("ID", keys.key(of: work))
    Self.addNames(of: work, as: type, to: &record)
    Self.addTitles(of: work, as: type, to: &record)
    Self.addDates(of: work, to: &record)
    Self.addImprint(of: work, as: type, to: &record)
    Self.addNumbers(of: work, as: type, to: &record)
    Self.addAccess(of: work, to: &record)
    Self.addNotes(of: work, to: &record)
    return (isFirst ? "" : "\n") + record.text
  }

  // MARK: - Names

  private static func addNames(of work: Work, as type: RISType, to record: inout RISRecord) {
    let authors = work.authors.isEmpty && work.editors.isEmpty ? work.creators : work.authors
    record.add("AU", authors.map(name))
    // Where there is no author, the editors of a book are who it is known by.
    if type == .editedBook {
      record.add("AU", work.editors.map(name))
    } else {
      record.add(type.isInBook ? "A2" : "ED", work.editors.map(name))
    }
    record.add("A3", work.names(.collectionEditor).map(name))
    record.add("A4", work.translators.map(name))
  }

  /// `Family, Given, Suffix`; an asterisk is not allowed in names.
  private static func name(_ name: PersonName) -> String {
    let text: String
    if let literal = name.literal {
      text = literal
    } else {
      let family = [name.nonDroppingParticle, name.family].filter { !$0.isEmpty }
        .joined(separator: Self.joinsFamily(name.nonDroppingParticle) ? "" : " ")
      let given = [name.given, name.droppingParticle].filter { !$0.isEmpty }
      text = [family, given.joined(separator: " "), name.suffix].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
    return text.replacing("*", with: "")
  }

  private static func joinsFamily(_ particle: String) -> Bool {
    particle.last.map { "’'-".contains($0) } == true
  }

  // MARK: - Titles and dates

  private static func addTitles(of work: Work, as type: RISType, to record: inout RISRecord) {
    record.add("TI", work.titleInWords?.plain)
    record.add("ST", work.shortTitle?.plain)
    let container = work.containerTitle?.plain
    if type.isOfEvent, let event = work.eventTitle?.plain {
      record.add("T2", event)
      record.add("C3", container)
      record.add("CY", work.eventPlace)
      record.add("T3", work.collectionTitle?.plain)
    } else {
      let series = work.collectionTitle?.plain
      record.add("T2", container ?? series)
      if container != nil { record.add("T3", series) }
    }
    let reviewedAuthors = RemarkText.list(work.reviewedAuthors).map { ", by \($0)" } ?? ""
    record.add("RI", work.reviewedTitle.map { $0.plain + reviewedAuthors })
  }

  private static func addDates(of work: Work, to record: inout RISRecord) {
    switch work.issued {
    case .date(let date):
      if let year = date.risYear { record.add("PY", year) }
      record.add("DA", date.risDate)
    case .literal(let words): record.add("DA", "///" + words.replacing("/", with: "-"))
    case nil: break
    }
    if case .date(let date)? = work.accessed { record.add("Y2", date.risDate) }
    let original: String? = if case .date(let date)? = work.originalDate { date.text } else { nil }
    let parts = [work.originalTitle?.plain, work.originalPublisher, original]
    record.add("OP", parts.compactMap(\.self).joined(separator: ", "))
  }

  // MARK: - Imprint, numbers, access

  private static func addImprint(of work: Work, as type: RISType, to record: inout RISRecord) {
    record.add("PB", work.publisher)
    let hasEventPlace = type.isOfEvent && work.eventTitle != nil && work.eventPlace != nil
    record.add(hasEventPlace ? "C1" : "CY", work.publisherPlace)
    record.add("ET", work.edition ?? work.ownVersion)
    record.add("M3", work.genre)
  }

  private static func addNumbers(of work: Work, as type: RISType, to record: inout RISRecord) {
    record.add("VL", work.volume)
    record.add("IS", work.issue ?? work.number ?? work.collectionNumber)
    if let pages = work.pages.map({ PageRange($0).ends }) {
      record.add("SP", pages.first)
      record.add("EP", pages.last)
    }
    record.add("SN", work.isbn ?? work.issn)
    record.add("DO", work.doi)
  }

  private static func addAccess(of work: Work, to record: inout RISRecord) {
    record.add("UR", work.url?.replacing(" ", with: "%20"))
    record.add("LA", work.language)
    record.add("DB", work.archive)
    record.add("AN", work.archiveLocation)
  }

  private static func addNotes(of work: Work, to record: inout RISRecord) {
    record.add("N1", work.note)
    if !RISType(work).isOfEvent { record.add("N1", work.remarkOnEvent) }
    if !work.authors.isEmpty {
      record.add("N1", RemarkText.list(work.names(.organizer)).map { "Organised by: \($0)" })
    }
    if work.archive != nil {
      record.add("N1", work.archiveVersion.map { "Version of the archive: \($0)" })
    }
    record.add("N1", work.remarkOnLicense)
    record.add("AB", work.abstract)
  }
}

extension EDTFDate {
  /// The year in four digits; nil for one before our era, which RIS has no form for.
  fileprivate var risYear: String? {
    guard let year = (start ?? end)?.firstYear, year > 0 else { return nil }
    return padded(year, 4)
  }

  /// `1902/05/12/`, what is not known being empty; what is more than a day stands behind: `1880///c. 1880`.
  fileprivate var risDate: String {
    let point = start ?? end
    let month = point.map { 1...12 ~= $0.month ? padded($0.month, 2) : "" } ?? ""
    let day = point.map { $0.day > 0 ? padded($0.day, 2) : "" } ?? ""
    let isPlain =
      !isInterval
      && point.map {
        !$0.isApproximate && !$0.isUncertain && $0.month < 13 && $0.firstYear == $0.lastYear
          && $0.firstYear > 0
      } ?? false
    let rest = isPlain ? "" : text.replacing("/", with: "–")
    return [risYear ?? "", month, day, rest].joined(separator: "/")
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
  }
}
