import Archive
import Checking
import Messages
import Screen
import Signing

/// Writes what a check finds, as it finds it: lines for people, or JSON.
///
/// Of each sort so many are shown, and the rest is counted.
struct FindingPrinter {
  /// How many of a sort are shown where nothing else is asked for.
  static let usualLimit = 20

  private let output = Output()
  private let least: Severity
  private let limit: Int
  private let isJSON: Bool
  private var counts: [String: Int] = [:]
  private var codes: [String] = []

  /// A printer of findings that matter at least so much.
  init(least: Severity, limit: Int, _ isJSON: Bool) {
    self.least = least
    self.limit = limit
    self.isJSON = isJSON
  }

  mutating func print(_ finding: Finding) throws {
    guard finding.severity >= least else { return }
    let code = finding.code
    let count = counts[code, default: 0] + 1
    counts[code] = count
    if count == 1 { codes.append(code) }
    guard count <= limit else { return }
    if isJSON { return try output.json(Self.json(finding)) }
    try output.line(finding.message)
    let advice = Output.language.text(of: finding.advice)
    let pointer = SafeText(finding.pointer, as: .decision)
    try output.line(finding.pointer.isEmpty ? "    \(advice)" : "    \(pointer): \(advice)")
  }

  /// Writes what was not shown, and the counts.
  func end(_ report: CheckReport, of location: ArchiveLocation) throws {
    if isJSON {
      try output.json(Self.json(report))
    } else {
      for code in codes {
        let more = counts[code, default: 0] - limit
        if more > 0 { try output.line(.moreFindings(more, of: code)) }
      }
      try output.line(Self.summary(report, of: location))
      if let signature = report.signature { try output.line(Self.signed(signature)) }
    }
    try output.finish()
  }

  private static func summary(_ report: CheckReport, of location: ArchiveLocation) -> Message {
    let counts = Severity.allCases.reversed().compactMap { count($0, report.count($0)) }
    return .checked(
      location.headPath, items: .itemCount(report.itemCount), pages: .pageCount(report.pageCount),
      found: counts.isEmpty ? .noFault : counts.joined(separator: ", "))
  }

  /// By which key the archive is signed, and how much that tells.
  private static func signed(_ signature: CheckedSignature) -> Message {
    let key = signature.key.text
    return signature.isKnown ? .signedByKnown(key) : .signedByNamed(key)
  }

  /// How many findings of a severity there are; nil where there is none.
  private static func count(_ severity: Severity, _ count: Int) -> Message? {
    guard count > 0 else { return nil }
    switch severity {
    case .note: return .noteCount(count)
    case .warning: return .warningCount(count)
    case .error: return .errorCount(count)
    }
  }
}

extension FindingPrinter {
  private static func json(_ finding: Finding) -> JSON {
    .object([
      "code": .string(finding.code),
      "severity": .string(finding.severity.rawValue),
      "file": .string(finding.file),
      "line": finding.line.map { .number("\($0)") } ?? .null,
      "pointer": .string(finding.pointer),
      "item": finding.itemID.map { .string($0) } ?? .null,
      "message": .string(Output.language.text(of: finding.clause).string),
      "advice": .string(Output.language.text(of: finding.advice).string),
    ])
  }

  private static func json(_ report: CheckReport) -> JSON {
    .object([
      "pages": .number("\(report.pageCount)"),
      "items": .number("\(report.itemCount)"),
      "errors": .number("\(report.count(.error))"),
      "warnings": .number("\(report.count(.warning))"),
      "notes": .number("\(report.count(.note))"),
      "key": report.signature.map { .string($0.key.text) } ?? .null,
      "keyKnown": .bool(report.signature?.isKnown ?? false),
    ])
  }
}
