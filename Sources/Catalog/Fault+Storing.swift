import Archive
import Foundation

extension Fault {
  /// The fault as the catalog keeps it, so that it can be said in any language: JSON.
  var stored: String? {
    (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The fault that is kept as a text; nil where it is none.
  init?(stored text: String) {
    guard let fault = try? JSONDecoder().decode(Fault.self, from: Data(text.utf8)) else {
      return nil
    }
    self = fault
  }
}
