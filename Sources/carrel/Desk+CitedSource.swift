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
      feed, identity: feed.identity(at: location), version: installedVersion, accessed: today)
  }

  /// The publisher's number of the version that is read; nil where the archive is not an installed one,
  /// or has no such numbers.
  var installedVersion: String? {
    guard let record = InstalledArchives.installed(at: location)?.current.record, !record.isPlain
    else { return nil }
    return String(record.number)
  }
}
