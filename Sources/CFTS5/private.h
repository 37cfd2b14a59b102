#ifndef CFTS5_PRIVATE_H
#define CFTS5_PRIVATE_H

#include <sqlite3.h>

// The tokenizer `terms`.
extern fts5_tokenizer cfts5_terms;

// The ranking function `closeness_rank`.
void cfts5_rank(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result,
                int count, sqlite3_value **values);

#endif
