import GRDB

/// What a list of events tells of one.
public struct EventRow: Hashable, Sendable {
  /// The day on which it begins, as `2026-02-05`; empty where it is not known.
  public let day: String

  /// Where it is held, or empty.
  public let place: String

  /// Who speaks, separated by commas, or empty.
  public let speakers: String

  /// Whether it is not over yet.
  public let isUpcoming: Bool

  /// Whether it has begun and is not over.
  public let isUnderWay: Bool
}

extension ArticleCatalog {
  /// The events that some articles tell of, by the articles' numbers.
  ///
  /// - Parameter now: the present, in seconds since 1970.
  public func events(of articles: [Int64], at now: Int) throws -> [Int64: EventRow] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT day, place, speakers, starts, ends FROM event WHERE article = ?")
      var events: [Int64: EventRow] = [:]
      for article in articles {
        guard let row = try Row.fetchOne(statement, arguments: [article]) else { continue }
        let (starts, ends): (Int?, Int?) = (row["starts"], row["ends"])
        let isUpcoming = ends.map { $0 >= now } ?? false
        events[article] = EventRow(
          day: row["day"], place: row["place"], speakers: row["speakers"],
          isUpcoming: isUpcoming, isUnderWay: isUpcoming && starts.map { $0 <= now } ?? false)
      }
      return events
    }
  }

  /// How many events there are, and how many of them are not over yet.
  public func eventCounts(at now: Int) throws -> (all: Int, upcoming: Int) {
    try read { db in
      let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
      let sql = "SELECT count(*) FROM event WHERE ends >= ?"
      return (all, try Int.fetchOne(db, sql: sql, arguments: [now]) ?? 0)
    }
  }
}
