// The tokenizer `terms`: its text is terms that are ready, parted by spaces.
//
// A term after the byte 0x01 stands at the place of the one before it. So an article's
// "co-operation" is the words "co" and "operation" and, at their places, "cooperation"; and a
// query's word stands for its stems in several languages, as one phrase.
#include <string.h>

#include "private.h"

enum { BESIDE = 1 };

static int create(void *context, const char **arguments, int count, Fts5Tokenizer **made) {
  // There is nothing to keep, but FTS5 wants a pointer.
  *made = (Fts5Tokenizer *)&cfts5_terms;
  return SQLITE_OK;
}

static void delete(Fts5Tokenizer *tokenizer) {}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
                    int count, int (*visit)(void *, int, const char *, int, int, int)) {
  int start = 0;
  while (start < count) {
    const char *space = memchr(text + start, ' ', (size_t)(count - start));
    int end = space ? (int)(space - text) : count;
    int beside = end > start && text[start] == BESIDE;
    int length = end - start - beside;
    if (length > 0) {
      int code = visit(context, beside ? FTS5_TOKEN_COLOCATED : 0, text + start + beside, length,
                       start, end);
      if (code != SQLITE_OK) return code;
    }
    start = end + 1;
  }
  return SQLITE_OK;
}

fts5_tokenizer cfts5_terms = {create, delete, tokenize};
