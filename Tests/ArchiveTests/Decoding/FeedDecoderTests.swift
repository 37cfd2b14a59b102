import Testing

@testable import Archive

struct ArticleDecodingTests {
  private func faults(_ item: String) throws -> [String: Fault.Kind] {
    let faults = try decode(item).faults.map { ($0.pointer, $0.kind) }
    return Dictionary(faults) { first, _ in first }
  }

  @Test func `everything that the format has is read`() throws {
    let decoded = try decode(
      #"""
      {"id":"a","url":"u","external_url":"e","title":"T","content_html":"<p>","content_text":"c",
       "summary":"s","image":"i","banner_image":"b","date_published":"2021-02-08T10:00:00+03:00",
       "date_modified":"2021-02-09T10:00:00Z","language":"pt","tags":["x","y"],"_other":{"k":1},
       "authors":[{"name":"N","url":"n","avatar":"v","_carrel":{"role":"translator",
         "affiliation":"USP","orcid":"0000","sortName":"N, N"}}],
       "attachments":[{"url":"r","mime_type":"text/html","title":"R","size_in_bytes":5,
         "duration_in_seconds":1.5,"_carrel":{"kind":"recording"}}],
       "_carrel":{"category":"c","revision":2,"translationOf":"o","reviewOf":"r",
         "license":{"spdx":"CC0-1.0","url":"l","attribution":"A"},
         "withdrawn":{"date":"2022","reason":"why"},
         "original":{"title":"O","date":"1902","language":"ru","translator":"Z","source":"S"},
         "references":[{"id":"k","type":"book","title":"E","author":[{"family":"K","given":"P"},
           {"literal":"IGU"}],"issued":{"date-parts":[[1922,5]]}}],
         "event":{"start":"2021-02-08T10:00:00-03:00","end":"2021-02-08T12:00:00-03:00",
           "timezone":"America/Sao_Paulo","place":"P","url":"w","series":"Q",
           "organizers":[{"name":"USP"}],"sessions":[{"title":"I","speakers":[{"name":"V"}],
             "attachments":[{"url":"f","mime_type":"application/pdf"}]}]}}}
      """#)
    #expect(decoded.faults.isEmpty)
    let article = decoded.article
    #expect(
      [
        article.url, article.externalURL, article.title, article.contentHTML, article.contentText,
        article.summary, article.image, article.bannerImage, article.language,
      ] == ["u", "e", "T", "<p>", "c", "s", "i", "b", "pt"])
    #expect(
      article.authors == [
        Author(
          name: "N", url: "n", avatar: "v", role: .translator, affiliation: "USP", orcid: "0000",
          sortName: "N, N")
      ])
    #expect(
      article.attachments == [
        Attachment(
          url: "r", mimeType: "text/html", title: "R", sizeInBytes: 5, durationInSeconds: 1.5,
          kind: .recording)
      ])
    #expect(article.license == License(spdx: "CC0-1.0", url: "l", attribution: "A"))
    #expect(article.withdrawn == Withdrawal(date: EDTFDate("2022"), reason: "why"))
    #expect(
      article.original
        == Original(
          title: "O", date: EDTFDate("1902"), language: "ru", translator: "Z", source: "S"))
    #expect(
      [article.category, article.revision, article.translationOf, article.reviewOf] == [
        "c", "2", "o", "r",
      ])
    #expect(article.references.first?.authors == ["K, P", "IGU"])
    #expect(article.references.first?.year == "1922")
    let event = try #require(article.event)
    #expect(event.start?.offset == -180)
    #expect(
      [event.timezone, event.place, event.url, event.series] == [
        "America/Sao_Paulo", "P", "w", "Q",
      ])
    #expect(event.organizers == [Author(name: "USP")])
    #expect(
      event.sessions == [
        Session(
          title: "I", speakers: [Author(name: "V")],
          attachments: [Attachment(url: "f", mimeType: "application/pdf")])
      ])
    #expect(article.extensions == ["_other": .object(["k": .number("1")])])
    #expect(decoded.source["_other"] != nil)
    #expect(article.writtenYear == 1902)
    #expect(article.sortDate == article.datePublished?.seconds)
  }

  @Test func `an item without an id is refused and named by its title`() throws {
    for item in [
      #"{"title":"On Prisons"}"#, #"{"id":"","title":"On Prisons"}"#,
      #"{"id":null,"title":"On Prisons"}"#,
    ] {
      #expect {
        try decode(item)
      } throws: { error in
        (error as? Fault)?.kind == .noID && (error as? Fault)?.itemTitle == "On Prisons"
      }
    }
  }

  @Test func `a number serves as an id and is named`() throws {
    let decoded = try decode(#"{"id":1.0,"content_text":""}"#)
    #expect(decoded.article.id == "1.0")
    #expect(decoded.faults.map(\.kind) == [.numericID("1.0")])
  }

  @Test func `values of another sort are left out and named with their place`() throws {
    let item =
      #"{"id":"a","content_text":"x","title":5,"tags":["t",1],"authors":{"name":"N"},"#
      + #""date_published":7,"_carrel":{"event":{"start":"soon","sessions":[1]},"#
      + #""original":{"date":"x"},"references":"r"}}"#
    #expect(try decode(item).article.tags == ["t"])
    #expect(
      try faults(item) == [
        "/items/0/title": .wrongType(found: .number, expected: .text),
        "/items/0/tags/1": .wrongType(found: .number, expected: .text),
        "/items/0/authors": .wrongType(found: .object, expected: .objects),
        "/items/0/date_published": .wrongType(found: .number, expected: .text),
        "/items/0/_carrel/event/start": .invalidDate("soon"),
        "/items/0/_carrel/event/sessions/0": .wrongType(found: .number, expected: .object),
        "/items/0/_carrel/original/date": .invalidEDTF("x"),
        "/items/0/_carrel/references": .wrongType(found: .string, expected: .objects),
      ])
  }

  @Test func `what can be understood is, and is named`() throws {
    let item =
      #"{"id":"a","content_text":"x","authors":["Emma"],"date_published":"2020-01-01","#
      + #""attachments":[{"url":"u","size_in_bytes":"12","#
      + #""_carrel":{"kind":"film"}},{"mime_type":"a/b"}]}"#
    let article = try decode(item).article
    #expect(article.authors == [Author(name: "Emma")])
    #expect(article.attachments == [Attachment(url: "u", sizeInBytes: 12)])
    #expect(
      try faults(item) == [
        "/items/0/date_published": .irregularDate("2020-01-01", .dateOnly),
        "/items/0/authors/0": .convertedType(found: .string, expected: .object),
        "/items/0/attachments/0": .missing(name: "mime_type"),
        "/items/0/attachments/0/size_in_bytes": .convertedType(
          found: .string, expected: .wholeNumber),
        "/items/0/attachments/0/_carrel/kind": .unknownValue(
          "film", allowed: Attachment.Kind.allCases.map(\.rawValue)),
        "/items/0/attachments/1": .missing(name: "url"),
      ])
  }

  @Test func `null and the empty text are as good as absent`() throws {
    let decoded = try decode(
      #"{"id":"a","content_text":"","title":"","url":null,"authors":null,"author":{"name":"N"}}"#)
    #expect(decoded.faults.isEmpty)
    #expect(decoded.article == Article(id: "a", authors: [Author(name: "N")]))
  }

  @Test func `an item without content can be read and is named`() throws {
    let decoded = try decode(#"{"id":"a"}"#)
    #expect(decoded.article == Article(id: "a"))
    #expect(decoded.faults.map(\.kind) == [.noContent])
  }

  @Test func `of several members of a name the last is taken, at every level, and named`() throws {
    let item =
      #"{"id":"a","title":"1","title":"2","content_text":"","authors":[{"name":"A","name":"B"}]}"#
    #expect(try decode(item).article.title == "2")
    #expect(try decode(item).article.authors == [Author(name: "B")])
    #expect(
      try faults(item) == [
        "/items/0/title": .duplicateMember(name: "title"),
        "/items/0/authors/0/name": .duplicateMember(name: "name"),
      ])
  }

  @Test func `an author of nothing is left out and named`() throws {
    let decoded = try decode(#"{"id":"a","content_text":"","authors":[{},{"name":"B"}]}"#)
    #expect(decoded.article.authors == [Author(name: "B")])
    #expect(decoded.faults.map(\.kind) == [.emptyAuthor])
  }
}

struct FeedDecodingTests {
  @Test func `everything that the head has is read`() throws {
    let scan = try Scan(
      #"""
      {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"h","feed_url":"f",
       "description":"d","user_comment":"c","icon":"i","favicon":"v","language":"en","expired":true,
       "authors":[{"name":"E"}],"hubs":[],"_x":{},"items":[],
       "_carrel":{"id":"me","categories":[{"id":"a","title":"A","description":"D"},{"id":"b"}],
         "license":{"spdx":"CC0-1.0"},"call":{"kinds":["essay"],"email":"e@example.org","url":"u",
           "deadline":"2027-03-01","languages":["pt"],"wordLimit":3000}}}
      """#)
    #expect(scan.kinds.isEmpty)
    let feed = scan.summary.feed
    #expect(
      [
        feed.homePageURL, feed.feedURL, feed.description, feed.userComment, feed.icon, feed.favicon,
        feed.language,
      ] == ["h", "f", "d", "c", "i", "v", "en"])
    #expect(feed.isExpired && feed.id == "me" && feed.authors == [Author(name: "E")])
    #expect(
      feed.categories == [
        Category(id: "a", title: "A", description: "D"), Category(id: "b", title: "b"),
      ])
    #expect(feed.license == License(spdx: "CC0-1.0"))
    #expect(
      feed.call
        == Call(
          kinds: ["essay"], email: "e@example.org", url: "u", deadline: EDTFDate("2027-03-01"),
          languages: ["pt"], wordLimit: 3000))
    #expect(feed.extensions == ["_x": .object([:])])
    #expect(scan.summary.source["hubs"] == .array([]))
  }

  @Test func `an archive is known by its id, else its feed_url, else its path`() throws {
    let folder = try TemporaryFolder()
    let location = try ArchiveLocation(path: try folder.write("{}"))
    #expect(Feed(feedURL: "f", id: "me").identity(at: location) == "me")
    #expect(Feed(feedURL: "f").identity(at: location) == "f")
    #expect(Feed().identity(at: location) == location.realPath)
  }

  @Test func `a feed as micro-blogs write it is read`() throws {
    let scan = try Scan(
      #"""
      {"version":"https://jsonfeed.org/version/1","title":"M","author":{"name":"Ann"},"items":[
       {"id":7,"content_html":"<p>Hello, <em>world</em>&#8217;s end.</p>",
        "date_published":"2017-05-17T10:02:12-0700"},
       {"id":"8","content_text":"Just text, no title",
        "date_published":"2017-05-17T10:02:12+00:00"}]}
      """#)
    #expect(scan.kinds.isEmpty)
    #expect(scan.summary.feed.authors == [Author(name: "Ann")])
    let articles = try scan.items.map { try decode($0.text) }
    #expect(articles.map(\.article.displayTitle) == ["Hello, world’s end.", "Just text, no title"])
    #expect(articles[0].article.datePublished?.description == "2017-05-17T10:02:12-07:00")
    #expect(articles[0].faults.map(\.code) == [.numericID, .irregularDate])
    #expect(articles[1].faults.isEmpty)
  }
}
