/// A conference, colloquium or talk.
public struct Event: Sendable, Equatable, Hashable {
  /// When it begins.
  public var start: Timestamp?
  /// When it ends.
  public var end: Timestamp?
  /// The IANA name of its time zone.
  public var timezone: String?
  /// Where it is held.
  public var place: String?
  /// Its page.
  public var url: String?
  /// The series that it belongs to.
  public var series: String?
  /// Who holds it.
  public var organizers: [Author]
  /// Its parts, in order.
  public var sessions: [Session]

  /// Its fields, each as described above.
  public init(
    start: Timestamp? = nil, end: Timestamp? = nil, timezone: String? = nil,
    place: String? = nil, url: String? = nil, series: String? = nil, organizers: [Author] = [],
    sessions: [Session] = []
  ) {
    self.start = start
    self.end = end
    self.timezone = timezone
    self.place = place
    self.url = url
    self.series = series
    self.organizers = organizers
    self.sessions = sessions
  }
}
