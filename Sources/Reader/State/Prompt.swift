import Catalog
import Messages
import Screen

/// A line that is asked for in the last row of the screen.
struct Prompt: Sendable, Equatable {
  let purpose: Purpose
  var line: PromptLine

  /// What Tab goes through; nil until it is pressed.
  var completion: Completion?

  /// What the line is for.
  enum Purpose: Sendable, Equatable {
    /// The query of a concordance.
    case concordance
    /// The file to write the lines of a concordance to.
    case export
    /// The file to write a citation to.
    case citation
    /// The reading list to put something on.
    case readingList
    /// What is said of an entry of the open reading list, by its id.
    case remark(String)

    /// Whether nothing is an answer too.
    var takesNothing: Bool { if case .remark = self { true } else { false } }
  }

  /// What stands before the line.
  var label: Message {
    switch purpose {
    case .concordance: .concordancePrompt
    case .export: .exportPrompt
    case .citation: .citationPrompt
    case .readingList: .readingListPrompt
    case .remark: .remarkPrompt
    }
  }

  /// What asks for the line where nothing is edited: `Concordance of what, or Enter for “bee”: `
  var words: Message {
    if line.text.isEmpty { return label }
    let offered = SafeText(line.text, as: .field)
    switch purpose {
    case .concordance: return .concordancePrompt(offering: offered)
    case .export: return .exportPrompt(offering: offered)
    case .citation: return .citationPrompt(offering: offered)
    case .readingList: return .readingListPrompt(offering: offered)
    case .remark: return .remarkPrompt(offering: offered)
    }
  }
}
