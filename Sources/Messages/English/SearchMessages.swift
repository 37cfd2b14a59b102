// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Results

  public static let stillSearching = Message("Still searching; what is shown was found before")

  public static func result(_ number: Int, of count: Int) -> Message {
    Message("Result \(number) of \(count)")
  }

  public static let lastResult = Message("This is the last result")

  public static let firstResult = Message("This is the first result")

  // MARK: - Narrowing

  public static let nothingToNarrow = Message("There is nothing to narrow here")

  public static let undated = Message("undated")

  public static let noLanguage = Message("no language")

  public static let undoneNarrowing = Message("Undone: the search is as it was before")

  // MARK: - Saved searches

  public static func searchSaved(_ query: SafeText) -> Message {
    Message("You saved the search “\(query)”")
  }

  public static func searchTakenAway(_ query: SafeText) -> Message {
    Message("You took away the search “\(query)”")
  }

  public static func undoneBySavingSearch(_ query: SafeText) -> Message {
    Message("Undone: saved the search “\(query)”")
  }

  public static func undoneByTakingSearchAway(_ query: SafeText) -> Message {
    Message("Undone: took away the search “\(query)”")
  }
}
