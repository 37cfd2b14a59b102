import Archive
import Checking
import Messages
import Screen

/// Writes what a repair does, as it does it: lines for people, or JSON.
final class RepairPrinter {
  private let output = Output()
  private let limit: Int
  private let isJSON: Bool
  private var counts: [String: Int] = [:]
  private var codes: [String] = []

  /// A printer of at most so many things of a sort.
  init(limit: Int, _ isJSON: Bool) {
    self.limit = limit
    self.isJSON = isJSON
  }

  func print(_ repair: Repair) throws {
    let code = repair.finding.code
    let count = counts[code, default: 0] + 1
    counts[code] = count
    if count == 1 { codes.append(code) }
    guard count <= limit else { return }
    try isJSON ? output.json(Self.json(repair)) : output.line(repair.message)
  }

  /// Writes what was not shown, and what came of the repair.
  func end(_ report: RepairReport, at path: String) throws {
    if isJSON {
      try output.json(Self.json(report, path))
    } else {
      for code in codes {
        let more = counts[code, default: 0] - limit
        if more > 0 { try output.line(.moreFindings(more, of: code)) }
      }
      let written = Message.repaired(
        path, items: .itemCount(report.itemCount), pages: .pageCount(report.pageCount))
      let left = report.leftOutCount > 0 ? [Message.leftOut(report.leftOutCount)] : []
      try output.line(([written] + left).joined(separator: " "))
    }
    try output.finish()
  }

  private static func json(_ repair: Repair) -> JSON {
    .object([
      "repaired": .string(repair.finding.code),
      "file": .string(repair.finding.file),
      "line": repair.finding.line.map { .number("\($0)") } ?? .null,
      "pointer": .string(repair.finding.pointer),
      "item": repair.finding.itemID.map { .string($0) } ?? .null,
      "message": .string(Output.language.text(of: repair.finding.clause).string),
      "action": .string(Output.language.text(of: repair.action.message).string),
    ])
  }

  private static func json(_ report: RepairReport, _ path: String) -> JSON {
    .object([
      "path": .string(path),
      "pages": .number("\(report.pageCount)"),
      "items": .number("\(report.itemCount)"),
      "files": .number("\(report.fileCount)"),
      "leftOut": .number("\(report.leftOutCount)"),
      "repairs": .number("\(report.repairCount)"),
    ])
  }
}
