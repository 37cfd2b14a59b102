import TestSupport

/// Items with authors, speakers, tags, dates and events at random.
enum RandomItem {
  private static let names = ["Anna Ward", "Élisée Reclus", "Ana Žižka", "Bo", "Max Nettlau"]
  private static let tags = ["art", "Ärger", "l'entraide", "war", "1902"]

  static func json(_ number: Int, _ random: inout SeededRandom) -> String {
    var members = [
      #""id": "i\#(number)""#, #""title": "Title \#(number), by Ward""#,
      #""content_text": "\#(String(repeating: "word ", count: number % 9 + 1))""#,
    ]
    let authors = some(of: names, &random).map(person).joined(separator: ", ")
    if !authors.isEmpty { members.append(#""authors": [\#(authors)]"#) }
    let labels = some(of: tags, &random).map { #""\#($0)""# }.joined(separator: ", ")
    members.append(#""tags": [\#(labels)]"#)
    if Int.random(in: 0..<8, using: &random) > 0 {
      members.append(#""date_published": "\#(day(&random))T10:00:00Z""#)
    }
    var own = [#""category": "c\#(number % 3)""#]
    if Int.random(in: 0..<3, using: &random) == 0 { own.append(event(&random)) }
    members.append(#""_carrel": {\#(own.joined(separator: ", "))}"#)
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func event(_ random: inout SeededRandom) -> String {
    let speakers = some(of: names, &random).map(person).joined(separator: ", ")
    var members = [#""place": "Here""#, #""sessions": [{"speakers": [\#(speakers)]}]"#]
    if Int.random(in: 0..<5, using: &random) > 0 {
      members.append(#""start": "\#(day(&random))T10:00:00Z""#)
    }
    return #""event": {"# + members.joined(separator: ", ") + "}"
  }

  private static func some(of all: [String], _ random: inout SeededRandom) -> [String] {
    Array(all.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
  }

  private static func person(_ name: String) -> String { #"{"name": "\#(name)"}"# }

  /// Days around the one on which a thousand million seconds had gone by, in September 2001.
  private static func day(_ random: inout SeededRandom) -> String {
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    return "\(Int.random(in: 1999...2004, using: &random))-" + (month < 10 ? "0" : "") + "\(month)-"
      + (day < 10 ? "0" : "") + "\(day)"
  }
}
