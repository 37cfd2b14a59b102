import Archive
import Citing
import Downloading
import Foundation
import Reader

extension Desk {
  /// What citations say of the archive; the day of access is today.
  var citedSource: CitedSource {
    let seconds = Int(Date().timeIntervalSince1970)
    let today = Timestamp(seconds: seconds, offset: LocalTime.offset(seconds)).date
    return CitedSource(
      feed, identity: feed.identity(at: location), version: InstalledArchives.number(at: location),
      accessed: today)
  }
}
