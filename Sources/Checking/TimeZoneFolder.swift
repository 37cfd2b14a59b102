import Glibc

/// The time zones that this system knows, by their IANA names: the files of its database.
struct TimeZoneFolder: Sendable {
  private let path: String

  /// The database that `TZDIR` names, else the usual one.
  init(path: String? = getenv("TZDIR").map { String(cString: $0) }) {
    self.path = path ?? "/usr/share/zoneinfo"
  }

  /// Whether a name is known not to be one: `Europe/Londno`. Where there is no database, none is.
  func lacks(_ name: String) -> Bool {
    guard access(path + "/UTC", F_OK) == 0 else { return false }
    guard Self.isName(name) else { return true }
    var status = stat()
    return stat(path + "/" + name, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
  }

  /// Whether a text has the form of a name, which also leads nowhere else in the file system.
  private static func isName(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 3
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.count <= 32
          && part.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
              || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
              || byte == UInt8(ascii: "+")
          }
      }
  }
}
