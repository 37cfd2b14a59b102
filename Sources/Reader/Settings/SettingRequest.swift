/// What a word after `:set` asks for.
///
///     try SettingRequest("measure=72")            // measure is to be 72
///     try SettingRequest("noparagraph-numbers")   // paragraph-numbers is to be off
///     try SettingRequest("paragraph-numbers!")    // it is to be what it is not
///     try SettingRequest("measure")               // it is to be told
struct SettingRequest {
  let setting: Setting
  let change: Change

  /// What is to be done with a setting.
  enum Change: Equatable {
    case show
    case flip
    case assign(Setting.Value)
  }

  /// - Throws: `CommandFault` where there is no such setting, or no such value of it.
  init(_ word: String) throws(CommandFault) {
    if let equals = word.firstIndex(of: "=") {
      let text = String(word[word.index(after: equals)...])
      setting = try Self.setting(named: String(word[..<equals]))
      guard let value = setting.kind.value(of: text) else {
        throw .wrongValue(text, setting: setting.name, setting.kind)
      }
      change = .assign(value)
    } else if let sign = word.last, sign == "!" || sign == "?" {
      setting = try Self.setting(named: String(word.dropLast()))
      change = sign == "!" ? .flip : .show
    } else if let denied = Self.deniedFlag(word) {
      setting = denied
      change = .assign(.flag(false))
    } else {
      setting = try Self.setting(named: word)
      change = setting.kind == .flag ? .assign(.flag(true)) : .show
    }
  }

  /// The setting of that name, or the only one whose name begins so.
  private static func setting(named name: String) throws(CommandFault) -> Setting {
    let found = Setting.standard.filter { $0.name.hasPrefix(name) }
    if let exact = found.first(where: { $0.name == name }) { return exact }
    if found.count > 1 { throw .ambiguous(name, found.map(\.name)) }
    if let only = found.first { return only }
    let nearest = NearestName.to(name, among: Setting.standard.map(\.name))
    throw .unknownSetting(name, nearest: nearest)
  }

  /// The setting that is on or off and has `no` before its name.
  private static func deniedFlag(_ word: String) -> Setting? {
    guard word.hasPrefix("no"), let setting = try? setting(named: String(word.dropFirst(2))),
      setting.kind == .flag
    else { return nil }
    return setting
  }
}
