import Configuration
import Foundation
import Reader

/// The program that serves as editor, pager or browser: that of the configuration, else of the first
/// variable that names one.
struct ChosenProgram {
  /// Its words; none where no program is named.
  let words: [String]

  /// Looks for the program.
  ///
  /// - Throws: `UnclosedQuotationMark`, with its place.
  init(
    configured: (program: Configuration.Program, command: String?), variables: [String]
  ) throws(UnclosedQuotationMark) {
    let environment = ProcessInfo.processInfo.environment
    let commands: [(UnclosedQuotationMark.Place, String?)] =
      [(.configuration(configured.program.rawValue), configured.command)]
      + variables.map { (.variable($0), environment[$0]) }
    for (place, command) in commands {
      let words: [String]
      do { words = try CommandWords.split(command ?? "") } catch { throw error.at(place) }
      if !words.isEmpty {
        self.words = words
        return
      }
    }
    words = []
  }
}
