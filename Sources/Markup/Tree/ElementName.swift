/// The elements that mean something here; every other one is `unknown`, and its content is kept.
///
/// `text` is not an element: it stands for a run of text among the nodes of an `ElementTree`.
enum ElementName: String, CaseIterable, Sendable {
  case text = "#text"
  case unknown = "#unknown"
  case a, abbr, acronym, address, area, article, aside, audio, b, big, blockquote, body, br
  case button, caption, center, cite, code, col, colgroup, datalist, dd, del, details, dfn
  case dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, footer, form, frame
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins
  case kbd, legend, li, link, listing, main, map, mark, math, menu, meta, nav, noscript, object, ol
  case optgroup, option, p, param, picture, plaintext, pre, q, rp, rt, ruby, s, samp, script
  case search, section, select, small, source, span, strike, strong, style, sub, summary, sup
  case svg, table, tbody, td, template, textarea, tfoot, th, thead, title, tr, track, tt, u, ul
  case mfrac, mover, mroot, msqrt, msub, msubsup, msup, mtd, mtext, mtr, munder, munderover
  case annotation
  case annotationXML = "annotation-xml"
  case variable = "var"
  case video, wbr, xmp
  case base

  /// Names by their spelling in lower case.
  static let bySpelling = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The element of that name, with a namespace prefix (`m:math`) or without.
  init(spelling: String) {
    if let known = Self.bySpelling[spelling] {
      self = known
    } else {
      let local = spelling.utf8.count > 64 ? "" : spelling.lowercased()
      let bare = local.utf8.lastIndex(of: UInt8(ascii: ":")).map { local.utf8.index(after: $0) }
      self = Self.bySpelling[String(local[(bare ?? local.startIndex)...])] ?? .unknown
    }
  }
}

extension ElementName {
  /// Whether a line or paragraph ends where the element begins and ends.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .dialog, .dir,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .header, .hgroup, .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .ol,
      .optgroup, .option, .p, .plaintext, .pre, .search, .section, .summary, .ul, .xmp, .table,
      .tbody, .thead, .tfoot, .tr, .td, .th, .caption:
      true
    default: false
    }
  }

  /// Whether nothing inside is ever visible.
  var isInvisible: Bool {
    switch self {
    case .script, .style, .template, .title, .datalist, .area, .base, .link, .meta, .param,
      .source, .track, .col, .colgroup, .rp, .svg, .input, .select, .textarea, .frame:
      true
    default: false
    }
  }

  /// The level of a heading, 1 to 6.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
