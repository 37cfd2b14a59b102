import Messages
import Screen

extension ReaderState {
  /// Tells all settings with their values.
  mutating func tellSettings() -> [Effect] {
    let texts = Setting.standard.map { SafeText($0.text(in: self), as: .field) }
    message = .verbatim(texts.joined(separator: " · "))
    return []
  }

  /// Changes or tells the settings that words ask for, up to the first that can't be.
  mutating func set(_ words: String) throws(CommandFault) -> [Effect] {
    var effects: [Effect] = []
    var told: [Message] = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      let request = try SettingRequest(String(word))
      effects += try change(request)
      told.append(tell(request))
    }
    message = told.joined(separator: " · ")
    return effects
  }

  private mutating func change(_ request: SettingRequest) throws(CommandFault) -> [Effect] {
    let setting = request.setting
    switch request.change {
    case .show: return []
    case .assign(let value): return setting.assign(&self, value)
    case .flip:
      guard let value = setting.kind.value(after: setting.value(self)) else {
        throw .wrongValue("!", setting: setting.name, setting.kind)
      }
      return setting.assign(&self, value)
    }
  }

  /// A setting with its value; what it is, where that was asked.
  private func tell(_ request: SettingRequest) -> Message {
    let text = Message.verbatim(SafeText(request.setting.text(in: self), as: .field))
    return request.change == .show ? [text, request.setting.about].joined(separator: ": ") : text
  }
}

extension Setting {
  /// What it is, and what it takes.
  var about: Message { [help, kind.words].joined(separator: "; ") }
}
