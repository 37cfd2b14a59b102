/// Which of a translation's forms belongs to a count, as the `Plural-Forms` of a PO file says it.
///
/// The expressions are those that GNU gettext's manual lists for the languages of Europe and of
/// East Asia; another one counts as `n != 1`.
enum PluralRule: String, CaseIterable {
  /// Chinese, Japanese, Turkish, …
  case single = "0"
  /// English, German, Spanish, Portuguese of Portugal, …
  case notOne = "n != 1"
  /// French, Portuguese of Brazil.
  case aboveOne = "n > 1"
  /// Russian, Ukrainian, Serbian, …
  case slavic =
    "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"

  /// The rule of a PO file's header.
  init(header: String) {
    let forms = header.split(separator: "\n").first { $0.hasPrefix("Plural-Forms:") } ?? ""
    let expression = forms.split(separator: "plural=").dropFirst().last ?? ""
    let bare = expression.filter { !" ();".contains($0) }
    self = Self.allCases.first { $0.rawValue.filter { !" ();".contains($0) } == bare } ?? .notOne
  }

  /// The index of the form for a count.
  func form(for count: Int) -> Int {
    switch self {
    case .single: 0
    case .notOne: count == 1 ? 0 : 1
    case .aboveOne: count > 1 ? 1 : 0
    case .slavic: Self.slavicForm(for: count)
    }
  }

  private static func slavicForm(for count: Int) -> Int {
    let (ones, hundreds) = (count % 10, count % 100)
    if ones == 1, hundreds != 11 { return 0 }
    return (2...4).contains(ones) && !(10..<20).contains(hundreds) ? 1 : 2
  }
}
