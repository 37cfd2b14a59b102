extension TextForm {
  /// Words with what they look like, as far as the form can show it.
  func written(_ runs: [PassageRun]) -> String {
    switch self {
    case .text: runs.map(\.text).joined()
    case .markdown: MarkdownQuotation.written(runs)
    case .html: HTMLQuotation.written(runs)
    case .org: OrgQuotation.written(runs)
    }
  }

  /// A quotation as a block; HTML tells the address that it is from.
  func block(_ parts: [PassagePart], source: String?) -> String {
    switch self {
    case .text: PlainQuotation.block(parts)
    case .markdown: MarkdownQuotation.block(parts)
    case .html: HTMLQuotation.block(parts, source: source)
    case .org: OrgQuotation.block(parts)
    }
  }
}
