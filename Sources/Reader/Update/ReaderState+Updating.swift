import Messages
import Screen

/// Fetching a newer version of an installed archive: it is asked for first, since it may take a network,
/// and goes on while one reads.
extension ReaderState {
  /// Asks whether to look for a newer version of an archive of that title; while one is fetched, tells
  /// how far that has come.
  mutating func askToUpdate(_ archive: InstalledSource?, titled title: SafeText) -> [Effect] {
    if let updating {
      let words = updateWords.joined(separator: " · ")
      message = .updateRuns(updating.archive.shownTitle, .verbatim(words))
    } else if let archive {
      question = .update(archive)
    } else {
      message = .notInstalledArchive(title.insideQuotationMarks)
    }
    return []
  }

  /// The same for the archive on the desk.
  mutating func askToUpdate() -> [Effect] {
    askToUpdate(options.installed, titled: archive.title)
  }

  /// Begins an update.
  mutating func beginUpdate(of archive: InstalledSource) -> [Effect] {
    updating = ArchiveUpdate(archive: archive)
    return [.update(archive)]
  }

  /// Whether an update goes on that can be stopped: what is installed is not.
  var canStopUpdate: Bool { updating.map { $0.installed == nil } ?? false }

  // MARK: - News

  /// Takes what is told of an update; it may have begun while another archive was read.
  mutating func take(_ news: UpdateNews, of archive: InstalledSource) -> [Effect] {
    if updating?.archive != archive { updating = ArchiveUpdate(archive: archive, isAwaited: false) }
    switch news {
    case .progress(let progress): updating?.progress = progress
    case .ended(let words):
      updating = nil
      tell(words)
    case .installed(let version, let notices) where options.installed?.name == archive.name:
      updating?.installed = .init(version: version, notices: notices)
      return [.reread]
    case .installed(let version, let notices):
      updating = nil
      tell(Self.words(of: archive, .init(version: version, notices: notices)))
    }
    return []
  }

  /// Ends the update, now that the new version is read and compared with the one before: shows what
  /// changed where that is awaited, else tells it; an open article that was revised is opened anew.
  mutating func endUpdate(_ changes: VersionChanges?) -> [Effect] {
    guard let update = updating, let installed = update.installed else { return [] }
    updating = nil
    var words = Self.words(of: update.archive, installed)
    if let changes, changes.count > 0 {
      if update.isAwaited, context == .list {
        show(changes)
      } else {
        words = [words, told(changes)].joined(separator: " ")
      }
    }
    message = words
    return reopenArticle(after: changes)
  }

  private static func words(
    of archive: InstalledSource, _ installed: ArchiveUpdate.Installation
  ) -> Message {
    ([.versionInstalled(archive.shownTitle, installed.version)] + installed.notices)
      .joined(separator: " ")
  }

  /// Opens the article in front anew, where it was revised, at the words where it was left.
  private mutating func reopenArticle(after changes: VersionChanges?) -> [Effect] {
    guard context == .article, case .article(let layer) = layers.last, let row = layer.row,
      layer.find?.isTyping != true, changes?.mayHaveRevised(row.item) == true
    else { return [] }
    isReplacing = true
    return leave(layer) + [.open(.item(row.item), .place)]
  }
}

extension VersionChanges {
  /// Whether an article is among those that were revised; where not all are listed, whether it may be.
  fileprivate func mayHaveRevised(_ item: String) -> Bool {
    let revised = articles.filter { $0.kind == .revised }
    return revised.count < count(.revised) || revised.contains { $0.item == item }
  }
}
