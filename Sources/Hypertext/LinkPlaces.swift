/// Where the links and pictures of a text lead in what is made of it.
package protocol LinkPlaces {
  /// The places in the text that links may lead to, with their ids, in the order of the text.
  var anchors: [(offset: Int, id: String)] { get }

  /// The address of a picture that begins at an offset of the text; nil where there is none to show.
  func picture(at offset: Int) -> String?

  /// The address of a link; nil for one that is left as text.
  func place(of url: String) -> String?
}
