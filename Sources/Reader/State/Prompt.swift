import Catalog
import Messages
import Screen

/// A line that is asked for in the last row of the screen.
struct Prompt: Sendable, Equatable {
  let purpose: Purpose
  var line: PromptLine

  /// What the line is for.
  enum Purpose: Sendable, Equatable {
    /// The query of a concordance.
    case concordance
    /// The file to write the lines of a concordance to.
    case export
    /// The file to write a citation to.
    case citation
  }

  /// What stands before the line.
  var label: Message {
    switch purpose {
    case .concordance: .concordancePrompt
    case .export: .exportPrompt
    case .citation: .citationPrompt
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
    }
  }
}
