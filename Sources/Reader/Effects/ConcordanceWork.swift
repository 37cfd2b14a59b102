import Catalog
import Messages

/// What is to be done for a concordance, on threads of its own; answered by `ConcordanceNews`.
public enum ConcordanceWork: Sendable, Equatable {
  /// Find every occurrence of what a query looks for.
  case make(SearchQuery, narrowedBy: [SearchNarrowing])
  /// Arrange the lines that were found, or those of a group.
  case arrange(Concordance.Order, Concordance.Group?)
  /// Count the lines that were found.
  case count(ConcordanceUnit)
  /// Write lines to a new file, when all were found.
  case write(to: String, ConcordanceFormat, Concordance.Order, Concordance.Group?)
  /// End all work: the concordance was left.
  case end
}

/// What occurrences are counted by.
public enum ConcordanceUnit: Sendable, Equatable {
  /// By article, those with the most first.
  case article
  /// By year of first publication, the earliest first.
  case year
}

/// What has become of a concordance.
public enum ConcordanceNews: Sendable {
  /// Some of it was found, or all.
  case found(ConcordanceProgress)
  /// Its lines are in this order.
  case arranged(ConcordanceArrangement)
  /// Its lines were counted.
  case counted(ConcordanceCounts)
  /// No more of it can be found, for this reason.
  case failed(Message)
}

/// Lines of a concordance in an order.
public struct ConcordanceArrangement: Sendable {
  let order: Concordance.Order
  let group: Concordance.Group?
  /// The lines, by their indices in the concordance.
  let indices: [Int32]
  /// How many lines the concordance had.
  let total: Int
}

/// How many lines of a concordance belong to what.
public struct ConcordanceCounts: Sendable {
  let unit: ConcordanceUnit
  let rows: [ConcordanceCount]
  /// How many lines the concordance had.
  let total: Int
}

/// How many lines there are of an article, or of a year.
public struct ConcordanceCount: Sendable, Equatable {
  let group: Concordance.Group
  /// The article's title, or the year; empty where there is no date.
  let name: String
  /// The article's year; empty for a year itself.
  let year: String
  let count: Int
}

extension ConcordanceCounts {
  init(_ concordance: Concordance, by unit: ConcordanceUnit) {
    self.unit = unit
    total = concordance.count
    switch unit {
    case .article:
      rows = concordance.countsByArticle.map { row, count in
        ConcordanceCount(
          group: .article(row.id), name: row.title, year: String(row.year), count: count)
      }
    case .year:
      rows = concordance.countsByYear.map { year, count in
        ConcordanceCount(group: .year(year), name: year, year: "", count: count)
      }
    }
  }
}
