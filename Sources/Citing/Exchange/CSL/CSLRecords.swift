import Archive

/// Works as CSL-JSON 1.0.2, which citation processors read: an array, one work a line.
///
/// The `id` of each is the key that BibTeX, BibLaTeX and RIS have, too, so that a citation by it holds
/// whichever of them is used.
public struct CSLRecords: RecordWriter {
  private var keys = KeyRegister()
  private var isFirst = true

  /// A writer that has given no key.
  public init() {}

  /// The bracket that opens the array.
  public let head = "["

  /// The bracket that closes it.
  public let foot = "\n]\n"

  /// An object, on a line of its own.
  public mutating func record(_ work: Work) -> String {
    defer { isFirst = false }
    var object = work.csl
    object["id"] = .string(keys.key(of: work))
    return (isFirst ? "\n" : ",\n") + JSON.object(object).printable()
  }
}

extension CitationFormat {
  /// What writes works one after another in a format that programs read; nil for a style of prose.
  public var recordWriter: (any RecordWriter)? {
    switch self {
    case .bibtex: BibTeXRecords()
    case .biblatex: BibLaTeXRecords()
    case .ris: RISRecords()
    case .cslJSON: CSLRecords()
    case .chicago, .chicagoAuthorDate, .mla, .apa: nil
    }
  }
}
