import Screen

extension Key {
  /// Whether no command can be given the key: it is no key but a paste or the mouse, or one of those
  /// that stop, end or mend every program.
  var isReserved: Bool {
    switch self {
    case .paste, .press, .wheelUp, .wheelDown: true
    case .control("z"), .control("c"), .control("l"): true
    default: false
    }
  }
}
