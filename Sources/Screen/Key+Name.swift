extension Key {
  /// The key's name, as help pages and the configuration write it; `init?(name:)` reads it back.
  ///
  ///     Key.control("f").name       // "Ctrl-F"
  ///     Key.character(" ").name     // "Space"
  ///     Key.paste("a b").name       // "Paste a b"
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let cluster): String(cluster)
    case .control("@"): "Ctrl-Space"
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .function(let number): "F\(number)"
    case .paste(let text): "Paste \(text)"
    case .press(let position): "Press \(position.row),\(position.column)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key of that name; nil where there is none. A single cluster is the key that types it.
  ///
  ///     Key(name: "PgDn")     // pageDown
  ///     Key(name: "Ctrl-I")   // tab, which is the same key to a terminal
  ///     Key(name: "Hyper-X")  // nil
  public init?(name: String) {
    if let key = Self.named.first(where: { $0.name == name })?.key {
      self = key
    } else if name == "Space" {
      self = .character(" ")
    } else if let cluster = name.first, name.dropFirst().isEmpty {
      self = .character(cluster)
    } else if let key = Self.composite(name) {
      self = key
    } else {
      return nil
    }
  }

  /// The keys whose names are words.
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Esc", .escape),
    ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("WheelUp", .wheelUp), ("WheelDown", .wheelDown),
  ]

  /// The names of keys that type nothing, and of the space bar: those that can be misspelled.
  public static let names =
    ["Space"] + named.map(\.name) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { "Ctrl-\($0)" }

  private static func composite(_ name: String) -> Key? {
    if name.hasPrefix("Ctrl-") { return control(named: name.dropFirst(5)) }
    if name.hasPrefix("Paste ") { return .paste(String(name.dropFirst(6))) }
    if name.hasPrefix("Press ") { return press(name.dropFirst(6)) }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...63).contains(number) {
      return .function(number)
    }
    return nil
  }

  private static func control(named rest: Substring) -> Key? {
    switch rest.lowercased() {
    case "space", "@": .control("@")
    case "i": .tab
    case "j", "m": .enter
    case "h": .backspace
    case "[": .escape
    case let letter where "abcdefghijklmnopqrstuvwxyz\\]^_".contains(letter) && rest.count == 1:
      .control(Character(letter))
    default: nil
    }
  }

  private static func press(_ rest: Substring) -> Key? {
    let numbers = rest.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let row = numbers[0], let column = numbers[1] else { return nil }
    return .press(Position(row: row, column: column))
  }
}
