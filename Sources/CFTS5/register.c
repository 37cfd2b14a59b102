#include "CFTS5.h"
#include "private.h"

static fts5_api *api_of(sqlite3 *database) {
  fts5_api *api = 0;
  sqlite3_stmt *statement = 0;
  if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, 0) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", 0);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

int cfts5_register(sqlite3 *database) {
  fts5_api *api = api_of(database);
  if (!api) return SQLITE_ERROR;
  int code = api->xCreateTokenizer(api, "terms", 0, &cfts5_terms, 0);
  if (code != SQLITE_OK) return code;
  return api->xCreateFunction(api, "closeness_rank", 0, cfts5_rank, 0);
}
