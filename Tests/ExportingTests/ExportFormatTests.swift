import Exporting
import Testing

struct ExportFormatTests {
  @Test(
    arguments: [
      ("aid.epub", ExportFormat.epub), ("Aid.EPUB", .epub), ("a/b.md", .markdown),
      ("x.markdown", .markdown), ("x.html", .html), ("x.htm", .html), ("x.y.txt", .text),
    ])
  func `A file's name tells the form by its ending`(_ name: String, _ format: ExportFormat) {
    #expect(ExportFormat(fileName: name) == format)
  }

  @Test(arguments: ["aid", "aid.pdf", "a.epub/b", "", ".", "aid."])
  func `Other names tell none`(_ name: String) {
    #expect(ExportFormat(fileName: name) == nil)
  }
}
