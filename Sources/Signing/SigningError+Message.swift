import Messages

extension SigningError: MessageConvertible {
  /// What is wrong, as a clause: `it is not what was signed`.
  public var message: Message {
    switch self {
    case .noSignature: .noSignature
    case .otherKey(let signed, let expected): .signedByOtherKey(signed, expected: expected)
    case .altered: .notWhatWasSigned
    case .noSecretKey: .noSecretKey
    case .wrongPassword: .wrongPassword
    case .noMemory: .noMemoryForPassword
    }
  }
}
