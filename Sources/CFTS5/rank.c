// The ranking function `closeness_rank(text, groups)`: lower is better, as of FTS5's own `bm25`.
//
// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over *groups* of
// phrases, a group being all that one word of the query may appear as, and to it the closeness of
// different groups' occurrences, as Büttcher, Clarke and Lushman propose ("Term Proximity Scoring
// for Ad-Hoc Retrieval on Very Large Text Collections", 2006): each occurrence gives its
// neighbour of another group its weight over the square of their distance.
//
// `groups` has a byte a phrase of the query: the group's number from 1, or 0 for phrases that do
// not count.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "private.h"

enum { MOST_GROUPS = 64, COLUMNS = 4 };

static const double K1 = 1.2, B = 0.75;

// What an occurrence counts in the title, the byline, the body and the notes.
static const double WEIGHTS[COLUMNS] = {10, 5, 1, 1};

typedef struct {
  double average;
  double idf[MOST_GROUPS + 1];
} Statistics;

static int count_row(const Fts5ExtensionApi *api, Fts5Context *context, void *count) {
  (*(sqlite3_int64 *)count)++;
  return SQLITE_OK;
}

static Statistics *measure(const Fts5ExtensionApi *api, Fts5Context *context,
                           const unsigned char *groups, int phrases) {
  Statistics *all = sqlite3_malloc64(sizeof *all);
  if (!all) return 0;
  sqlite3_int64 found[MOST_GROUPS + 1] = {0}, rows = 0, terms = 0;
  int code = api->xRowCount(context, &rows);
  if (code == SQLITE_OK) code = api->xColumnTotalSize(context, -1, &terms);
  for (int phrase = 0; phrase < phrases && code == SQLITE_OK; phrase++) {
    if (!groups[phrase] || groups[phrase] > MOST_GROUPS) continue;
    code = api->xQueryPhrase(context, phrase, &found[groups[phrase]], count_row);
  }
  if (code != SQLITE_OK) {
    sqlite3_free(all);
    return 0;
  }
  all->average = rows > 0 && terms > 0 ? (double)terms / (double)rows : 1;
  for (int group = 0; group <= MOST_GROUPS; group++) {
    double with = found[group] < rows ? (double)found[group] : (double)rows;
    double idf = log(((double)rows - with + 0.5) / (with + 0.5));
    all->idf[group] = idf > 1e-6 ? idf : 1e-6;
  }
  return all;
}

static Statistics *statistics(const Fts5ExtensionApi *api, Fts5Context *context,
                              const unsigned char *groups, int phrases) {
  Statistics *kept = api->xGetAuxdata(context, 0);
  if (kept) return kept;
  Statistics *made = measure(api, context, groups, phrases);
  if (made) api->xSetAuxdata(context, made, sqlite3_free);
  return made;
}

void cfts5_rank(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result,
                int count, sqlite3_value **values) {
  int phrases = api->xPhraseCount(context);
  if (count != 1 || sqlite3_value_bytes(values[0]) < phrases) {
    sqlite3_result_error(result, "closeness_rank wants a byte a phrase", -1);
    return;
  }
  const unsigned char *groups = sqlite3_value_blob(values[0]);
  const Statistics *all = statistics(api, context, groups, phrases);
  int instances = 0, size = 0;
  if (!all || api->xInstCount(context, &instances) != SQLITE_OK ||
      api->xColumnSize(context, -1, &size) != SQLITE_OK) {
    sqlite3_result_error_code(result, SQLITE_ERROR);
    return;
  }
  double frequency[MOST_GROUPS + 1] = {0}, closeness[MOST_GROUPS + 1] = {0};
  int before = 0, before_column = -1, before_offset = 0;
  for (int index = 0; index < instances; index++) {
    int phrase, column, offset;
    if (api->xInst(context, index, &phrase, &column, &offset) != SQLITE_OK) break;
    int group = groups[phrase];
    if (!group || group > MOST_GROUPS) continue;
    frequency[group] += WEIGHTS[column < COLUMNS ? column : COLUMNS - 1];
    if (before && before != group && before_column == column && offset > before_offset) {
      double distance = offset - before_offset;
      closeness[group] += all->idf[before] / (distance * distance);
      closeness[before] += all->idf[group] / (distance * distance);
    }
    before = group;
    before_column = column;
    before_offset = offset;
  }
  double scale = K1 * (1 - B + B * size / all->average), score = 0;
  for (int group = 1; group <= MOST_GROUPS; group++) {
    if (frequency[group] == 0) continue;
    score += all->idf[group] * frequency[group] * (K1 + 1) / (frequency[group] + scale);
    double weight = all->idf[group] < 1 ? all->idf[group] : 1;
    score += weight * closeness[group] * (K1 + 1) / (closeness[group] + scale);
  }
  sqlite3_result_double(result, -score);
}
