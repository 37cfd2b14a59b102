import Archive
import Citing
import Testing

struct WorkDateTests {
  @Test(arguments: [
    (#"{"date-parts":[[1902]]}"#, "1902"), (#"{"date-parts":[[1902,5]]}"#, "1902-05"),
    (#"{"date-parts":[["1902","5","14"]]}"#, "1902-05-14"),
    (#"{"date-parts":[[1890],[1902]]}"#, "1890/1902"),
    (#"{"date-parts":[[1880]],"circa":true}"#, "1880~"),
    (#"{"date-parts":[[-44,3,15]]}"#, "-0043-03-15"),
    (#"{"date-parts":[[1998]],"season":"2"}"#, "1998-22"),
    (#"{"date-parts":[[1998,15]]}"#, "1998-23"), (#"{"raw":"1883?"}"#, "1883?"), ("1902", "1902"),
  ])
  func `dates of CSL are read`(json: String, edtf: String) throws {
    let date = try #require(WorkDate(csl: JSON(parsing: Array(json.utf8))))
    #expect(date == .date(try #require(EDTFDate(edtf))))
  }

  @Test(arguments: [
    #"{"date-parts":[[1902,5,14]]}"#, #"{"date-parts":[[1890],[1902]]}"#,
    #"{"date-parts":[[1880]],"circa":true}"#, #"{"date-parts":[[-44,3,15]]}"#,
    #"{"date-parts":[[1998]],"season":2}"#, #"{"literal":"forthcoming"}"#, #"{"raw":"1883?"}"#,
    #"{"raw":"190X"}"#, #"{"raw":"1890/.."}"#,
  ])
  func `dates are written as CSL as they were read`(json: String) throws {
    let json = try JSON(parsing: Array(json.utf8))
    #expect(WorkDate(csl: json)?.csl == json)
  }

  @Test(arguments: ["{}", #"{"date-parts":[]}"#, #"{"date-parts":[[]]}"#, "[]", "null"])
  func `what says nothing is no date`(json: String) throws {
    #expect(WorkDate(csl: try JSON(parsing: Array(json.utf8))) == nil)
  }
}
