/// The notebook's released schemas, as SQL; a released one is never changed, only followed.
///
/// Times are seconds since 1970. `paragraph`, `word` and `progress` are a `Place`. A `search` was
/// made, is saved, or both. A `mark` has a letter, which is set once in an item. A `line` was typed at a
/// prompt. A place or mark has the words that stand there; those of which they are gone are detached.
/// An `annotation` is a note or a highlight; `annotationWords` is what it is searched by, and made of it.
enum NotebookSchema {
  static let version1 = """
    CREATE TABLE archive (
      id INTEGER PRIMARY KEY,
      identity TEXT NOT NULL UNIQUE,
      path TEXT NOT NULL,
      openedAt REAL NOT NULL
    );
    CREATE TABLE article (
      archive INTEGER NOT NULL REFERENCES archive (id),
      item TEXT NOT NULL,
      readAt REAL,
      starredAt REAL,
      visitedAt REAL,
      paragraph INTEGER,
      word INTEGER,
      progress REAL,
      PRIMARY KEY (archive, item)
    ) WITHOUT ROWID;
    """

  static let version2 = """
    CREATE TABLE search (
      archive INTEGER NOT NULL REFERENCES archive (id),
      query TEXT NOT NULL,
      searchedAt REAL,
      savedAt REAL,
      PRIMARY KEY (archive, query)
    ) WITHOUT ROWID;
    """

  static let version3 = """
    CREATE TABLE mark (
      archive INTEGER NOT NULL REFERENCES archive (id),
      item TEXT NOT NULL,
      letter TEXT NOT NULL,
      paragraph INTEGER NOT NULL,
      word INTEGER NOT NULL,
      progress REAL NOT NULL,
      setAt REAL NOT NULL,
      PRIMARY KEY (archive, item, letter)
    ) WITHOUT ROWID;
    CREATE INDEX markByLetter ON mark (archive, letter);
    """

  static let version4 = """
    CREATE TABLE line (
      archive INTEGER NOT NULL REFERENCES archive (id),
      prompt TEXT NOT NULL,
      text TEXT NOT NULL,
      typedAt REAL NOT NULL,
      PRIMARY KEY (archive, prompt, text)
    ) WITHOUT ROWID;
    """

  /// The words by which places are found again, and what was not found any more.
  static let version5 = """
    ALTER TABLE article ADD COLUMN exact TEXT;
    ALTER TABLE article ADD COLUMN prefix TEXT;
    ALTER TABLE article ADD COLUMN suffix TEXT;
    ALTER TABLE mark ADD COLUMN exact TEXT;
    ALTER TABLE mark ADD COLUMN prefix TEXT;
    ALTER TABLE mark ADD COLUMN suffix TEXT;
    ALTER TABLE mark ADD COLUMN detachedAt REAL;
    CREATE TABLE detachedPlace (
      archive INTEGER NOT NULL REFERENCES archive (id),
      item TEXT NOT NULL,
      paragraph INTEGER NOT NULL,
      word INTEGER NOT NULL,
      progress REAL NOT NULL,
      exact TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      detachedAt REAL NOT NULL,
      PRIMARY KEY (archive, item, exact, prefix, suffix)
    ) WITHOUT ROWID;
    """

  /// Notes and reading lists.
  static let version6 = """
    CREATE TABLE annotation (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      archive INTEGER NOT NULL REFERENCES archive (id),
      item TEXT NOT NULL,
      title TEXT NOT NULL,
      language TEXT,
      paragraph INTEGER,
      position INTEGER NOT NULL,
      exact TEXT,
      prefix TEXT,
      suffix TEXT,
      body TEXT NOT NULL,
      tags TEXT NOT NULL,
      createdAt REAL NOT NULL,
      modifiedAt REAL NOT NULL,
      detachedAt REAL
    );
    CREATE INDEX annotationByItem ON annotation (archive, item, paragraph, position);
    CREATE INDEX annotationByTime ON annotation (modifiedAt, number);
    CREATE INDEX annotationByTitle
      ON annotation (title COLLATE NOCASE, archive, item, paragraph, position);
    CREATE TABLE annotationWords (
      number INTEGER PRIMARY KEY REFERENCES annotation (number) ON DELETE CASCADE,
      language TEXT,
      folded TEXT NOT NULL,
      stems TEXT NOT NULL,
      labels TEXT NOT NULL
    );
    CREATE TABLE readingList (
      number INTEGER PRIMARY KEY,
      archive INTEGER NOT NULL REFERENCES archive (id),
      name TEXT NOT NULL,
      createdAt REAL NOT NULL,
      modifiedAt REAL NOT NULL,
      UNIQUE (archive, name)
    );
    CREATE TABLE readingListEntry (
      list INTEGER NOT NULL REFERENCES readingList (number) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      item TEXT NOT NULL,
      title TEXT NOT NULL,
      paragraph INTEGER,
      exact TEXT,
      prefix TEXT,
      suffix TEXT,
      remark TEXT NOT NULL,
      addedAt REAL NOT NULL,
      modifiedAt REAL NOT NULL,
      PRIMARY KEY (list, id)
    ) WITHOUT ROWID;
    CREATE INDEX readingListByPosition ON readingListEntry (list, position);
    """
}
