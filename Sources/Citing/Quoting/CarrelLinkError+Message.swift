import Messages

extension CarrelLinkError: MessageConvertible {
  /// What is wrong with an address.
  public var message: Message {
    switch self {
    case .noLink(let address), .noArticle(let address): .linkNamesNoArticle(address)
    case .noParagraph(let part, let address): .linkNamesNoParagraph(part, address)
    }
  }
}
