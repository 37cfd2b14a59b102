/// The catalog's schema, as SQL.
///
/// The catalog is derived: another `version` than this one means that it is built anew, never
/// migrated. The version also goes up when words, or the texts that they are read from, change.
///
/// - `page`: the archive's files, in their order, with what tells whether they changed; how many
///   `faults` lose articles, and the first such `fault`, as JSON.
/// - `article`: one row an item, with where its bytes lie; `url` only where it is not the id.
///   `date` is seconds since 1970, the lowest integer where there is none, so that undated articles
///   come last. `run` is the number of the indexing that saw it last.
/// - `category` and `language` hold their counts, kept by triggers.
///   `firstDay` and `postedDay` are the days that queries compare, as year · 10000 + month · 100 +
///   day, parts that are not known being 0.
/// - `articleGroup`: the people, tags and years that articles have in common, with the folded words
///   that they are sorted by; `groupMember` which article is of which.
/// - `event`: when and where the event is that an article tells of, in seconds since 1970 and as its
///   day in the place's own time.
/// - `heading`: the folded words of an article's title and names, which lists are filtered by.
/// - `text`: terms (see `TermFolder`), contentless: `rowid` is the article's `id`. A deleted
///   article's terms stay until the text is indexed anew (`AUTOINCREMENT` keeps ids unique), and are
///   kept out of results by `dead`, which has these ids. `label` is the same for tags.
/// - `term`: a view of the terms of `text`, with the number of articles that have each.
/// - `form`: the words that differ from their terms, for the beginnings of words.
enum CatalogSchema {
  static let version = 10

  static let tables = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
    CREATE TABLE page (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      next TEXT,
      faults INTEGER NOT NULL DEFAULT 0,
      fault TEXT
    );
    CREATE TABLE category (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      summary TEXT NOT NULL DEFAULT '',
      position INTEGER NOT NULL,
      count INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE language (
      code TEXT PRIMARY KEY,
      count INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      item TEXT NOT NULL UNIQUE,
      url TEXT,
      page INTEGER NOT NULL REFERENCES page (id),
      line INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      length INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      run INTEGER NOT NULL,
      category INTEGER NOT NULL,
      date INTEGER NOT NULL,
      day TEXT NOT NULL,
      firstDay INTEGER,
      postedDay INTEGER,
      title TEXT NOT NULL,
      titleKey TEXT NOT NULL,
      byline TEXT NOT NULL,
      bylineKey TEXT NOT NULL,
      excerpt TEXT NOT NULL,
      language TEXT NOT NULL,
      words INTEGER NOT NULL,
      tags TEXT NOT NULL
    );
    CREATE INDEX articleByURL ON article (url) WHERE url IS NOT NULL;
    CREATE INDEX articleByPage ON article (page);
    CREATE INDEX articleByDate ON article (date DESC);
    CREATE INDEX articleByCategoryAndDate ON article (category, date DESC);
    CREATE TABLE articleGroup (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL,
      name TEXT NOT NULL,
      sortKey TEXT NOT NULL,
      UNIQUE (kind, name)
    );
    CREATE TABLE groupMember (
      article INTEGER NOT NULL,
      groupNumber INTEGER NOT NULL,
      isSpeaker INTEGER NOT NULL,
      PRIMARY KEY (article, groupNumber)
    ) WITHOUT ROWID;
    CREATE TABLE event (
      article INTEGER PRIMARY KEY,
      starts INTEGER,
      ends INTEGER,
      day TEXT NOT NULL,
      place TEXT NOT NULL,
      speakers TEXT NOT NULL
    );
    CREATE TABLE heading (article INTEGER PRIMARY KEY, words TEXT NOT NULL);
    CREATE VIRTUAL TABLE text USING fts5 (
      title, byline, body, notes, content = '', tokenize = 'terms'
    );
    INSERT INTO text (text, rank) VALUES ('hashsize', 67108864);
    CREATE TABLE dead (id INTEGER PRIMARY KEY);
    CREATE VIRTUAL TABLE label USING fts5 (
      tags, content = '', tokenize = 'terms', columnsize = 0
    );
    CREATE VIRTUAL TABLE term USING fts5vocab (text, row);
    CREATE TABLE form (
      word TEXT NOT NULL,
      term TEXT NOT NULL,
      PRIMARY KEY (word, term)
    ) WITHOUT ROWID;
    CREATE TRIGGER articleInserted AFTER INSERT ON article BEGIN
      UPDATE category SET count = count + 1 WHERE id = new.category;
      INSERT INTO language VALUES (new.language, 1)
        ON CONFLICT (code) DO UPDATE SET count = count + 1;
    END;
    CREATE TRIGGER articleDeleted AFTER DELETE ON article BEGIN
      UPDATE category SET count = count - 1 WHERE id = old.category;
      UPDATE language SET count = count - 1 WHERE code = old.language;
      DELETE FROM groupMember WHERE article = old.id;
      DELETE FROM event WHERE article = old.id;
      DELETE FROM heading WHERE article = old.id;
    END;
    CREATE TRIGGER articleMoved AFTER UPDATE OF category ON article BEGIN
      UPDATE category SET count = count - 1 WHERE id = old.category;
      UPDATE category SET count = count + 1 WHERE id = new.category;
    END;
    """

  /// Made once the rows are there: sorting them at once is faster than keeping them in order.
  static let lateIndexes = """
    CREATE INDEX IF NOT EXISTS articleByTitle ON article (titleKey);
    CREATE INDEX IF NOT EXISTS articleByCategoryAndTitle ON article (category, titleKey);
    CREATE INDEX IF NOT EXISTS articleByByline ON article (bylineKey);
    CREATE INDEX IF NOT EXISTS articleByCategoryAndByline ON article (category, bylineKey);
    CREATE INDEX IF NOT EXISTS articleByWords ON article (words);
    CREATE INDEX IF NOT EXISTS articleByCategoryAndWords ON article (category, words);
    CREATE INDEX IF NOT EXISTS groupMemberByGroup ON groupMember (groupNumber, article, isSpeaker);
    """
}
