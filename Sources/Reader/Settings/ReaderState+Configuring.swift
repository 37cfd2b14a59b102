import Messages

extension ReaderState {
  /// A setting as a configuration has it.
  public struct SettingText: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its value, as it would be typed.
    public let value: String
    /// What it is, and what it takes.
    public let about: String
  }

  /// All settings with their values, some of which are given.
  public static func settings(
    _ given: [(name: String, value: String)], in language: Language = .english
  ) -> [SettingText] {
    var state = ReaderState(title: "", size: .init(rows: 24, columns: 80))
    for (name, value) in given { _ = try? state.set("\(name)=\(value)") }
    return Setting.standard.map { setting in
      SettingText(
        name: setting.name, value: setting.value(state).text,
        about: language.text(of: setting.about).string)
    }
  }

  /// What is wrong with a setting and its value, with the nearest right word; nil where nothing is.
  ///
  /// - Parameter names: What else may be meant besides settings.
  public static func fault(
    ofSetting name: String, value: String?, besides names: [String] = []
  ) -> Message? {
    // A setting is written out in a file: what only begins so is none.
    guard Setting.standard.contains(where: { $0.name == name }) else {
      let nearest = NearestName.to(name, among: Setting.standard.map(\.name) + names)
      return CommandFault.unknownSetting(name, nearest: nearest).message
    }
    guard let value else { return .settingTakes(name) }
    do {
      _ = try SettingRequest("\(name)=\(value)")
      return nil
    } catch {
      return error.message
    }
  }

  /// The name that was probably meant by another, or nil.
  public static func nearest(to name: String, among names: [String]) -> String? {
    NearestName.to(name, among: names)
  }

  /// Gives a setting a value, and answers with what is to be done for it; what is wrong is passed over.
  public mutating func configure(_ name: String, _ value: String) -> [Effect] {
    defer { message = nil }
    return (try? set("\(name)=\(value)")) ?? []
  }
}

extension Setting.Value {
  /// The value as it would be typed.
  var text: String {
    switch self {
    case .flag(let isOn): isOn ? "on" : "off"
    case .number(let number): String(number)
    case .word(let word): word
    }
  }
}
