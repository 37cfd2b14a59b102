// The ranking function `closeness_rank(text, groups[, weights])`: lower is better, as of FTS5's own
// `bm25`.
//
// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over *groups* of
// phrases, a group being all that one word of the query may appear as. To it comes the closeness of
// different groups' occurrences, after Büttcher, Clarke and Lushman ("Term Proximity Scoring for
// Ad-Hoc Retrieval on Very Large Text Collections", 2006): each occurrence gives its neighbour of
// another group its weight over the square of their distance. And articles with more of what was
// asked for are put first, by the share of it that they have.
//
// `groups` has a byte a phrase of the query: the group's number from 1, or 0 for phrases that do
// not count. `weights` has a float a group, negative for words that need not be there; 1 without.
#include <math.h>
#include <string.h>

#include "private.h"

enum { MOST_GROUPS = 96, COLUMNS = 4 };

// How soon more occurrences count less, and how much the length of the article does.
static const double K1 = 1.2, B = 0.6;

// What closeness counts beside BM25, and the power of the share of the query that was found.
static const double CLOSENESS = 0.3, SHARE = 0.3;

// What an occurrence counts in the title, the byline, the body and the notes.
static const double COLUMN_WEIGHTS[COLUMNS] = {2, 2, 1, 1};

typedef struct {
  const unsigned char *groups;
  const float *weights;
  int weighted;
} Query;

typedef struct {
  int last;
  double average, possible;
  double idf[MOST_GROUPS + 1];
} Statistics;

static double weight(const Query *query, int group) {
  return group <= query->weighted ? query->weights[group - 1] : 1;
}

static int group_of(const Query *query, int phrase) {
  int group = query->groups[phrase];
  return group <= MOST_GROUPS ? group : 0;
}

static int count_row(const Fts5ExtensionApi *api, Fts5Context *context, void *count) {
  (*(sqlite3_int64 *)count)++;
  return SQLITE_OK;
}

static Statistics *measure(const Fts5ExtensionApi *api, Fts5Context *context, const Query *query) {
  Statistics *all = sqlite3_malloc64(sizeof *all);
  if (!all) return 0;
  memset(all, 0, sizeof *all);
  sqlite3_int64 found[MOST_GROUPS + 1] = {0}, rows = 0, terms = 0;
  int code = api->xRowCount(context, &rows);
  if (code == SQLITE_OK) code = api->xColumnTotalSize(context, -1, &terms);
  for (int phrase = 0; phrase < api->xPhraseCount(context) && code == SQLITE_OK; phrase++) {
    int group = group_of(query, phrase);
    if (!group) continue;
    if (group > all->last) all->last = group;
    code = api->xQueryPhrase(context, phrase, &found[group], count_row);
  }
  if (code != SQLITE_OK) {
    sqlite3_free(all);
    return 0;
  }
  all->average = rows > 0 && terms > 0 ? (double)terms / (double)rows : 1;
  for (int group = 1; group <= all->last; group++) {
    double with = found[group] < rows ? (double)found[group] : (double)rows;
    double idf = log(((double)rows - with + 0.5) / (with + 0.5));
    all->idf[group] = idf > 1e-6 ? idf : 1e-6;
    if (found[group]) all->possible += fabs(weight(query, group)) * all->idf[group];
  }
  return all;
}

static Statistics *statistics(const Fts5ExtensionApi *api, Fts5Context *context,
                              const Query *query) {
  Statistics *kept = api->xGetAuxdata(context, 0);
  if (kept) return kept;
  Statistics *made = measure(api, context, query);
  if (made) api->xSetAuxdata(context, made, sqlite3_free);
  return made;
}

// Counts an article's occurrences by group, and how close they are.
static int survey(const Fts5ExtensionApi *api, Fts5Context *context, const Query *query,
                  const Statistics *all, double *frequency, double *closeness) {
  int instances = 0, code = api->xInstCount(context, &instances);
  int before = 0, before_column = 0, before_offset = 0;
  for (int index = 0; index < instances && code == SQLITE_OK; index++) {
    int phrase, column, offset;
    code = api->xInst(context, index, &phrase, &column, &offset);
    int group = code == SQLITE_OK ? group_of(query, phrase) : 0;
    if (!group) continue;
    frequency[group] += COLUMN_WEIGHTS[column < COLUMNS ? column : COLUMNS - 1];
    if (weight(query, group) < 0) continue;
    if (before && before != group && before_column == column && offset > before_offset) {
      double distance = offset - before_offset;
      closeness[group] += all->idf[before] / (distance * distance);
      closeness[before] += all->idf[group] / (distance * distance);
    }
    before = group;
    before_column = column;
    before_offset = offset;
  }
  return code;
}

void cfts5_rank(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result,
                int count, sqlite3_value **values) {
  if (count < 1 || sqlite3_value_bytes(values[0]) < api->xPhraseCount(context)) {
    sqlite3_result_error(result, "closeness_rank wants a byte a phrase", -1);
    return;
  }
  Query query = {sqlite3_value_blob(values[0]), 0, 0};
  if (count > 1) {
    query.weights = sqlite3_value_blob(values[1]);
    query.weighted = sqlite3_value_bytes(values[1]) / (int)sizeof(float);
  }
  const Statistics *all = statistics(api, context, &query);
  double frequency[MOST_GROUPS + 1], closeness[MOST_GROUPS + 1];
  int size = 0;
  if (!all || api->xColumnSize(context, -1, &size) != SQLITE_OK) {
    sqlite3_result_error_code(result, SQLITE_ERROR);
    return;
  }
  memset(frequency, 0, sizeof(double) * (size_t)(all->last + 1));
  memset(closeness, 0, sizeof(double) * (size_t)(all->last + 1));
  if (survey(api, context, &query, all, frequency, closeness) != SQLITE_OK) {
    sqlite3_result_error_code(result, SQLITE_ERROR);
    return;
  }
  double scale = K1 * (1 - B + B * size / all->average), score = 0, matched = 0;
  for (int group = 1; group <= all->last; group++) {
    if (frequency[group] == 0) continue;
    double idf = all->idf[group], close = closeness[group];
    double worth = fabs(weight(&query, group)) * idf;
    matched += worth;
    score += worth * frequency[group] * (K1 + 1) / (frequency[group] + scale);
    if (weight(&query, group) < 0) continue;
    score += CLOSENESS * (idf < 1 ? idf : 1) * close * (K1 + 1) / (close + scale);
  }
  if (matched < all->possible) score *= pow(matched / all->possible, SHARE);
  sqlite3_result_double(result, -score);
}
