// What the text index needs from SQLite's FTS5 in C: a tokenizer and a ranking function.
#ifndef CFTS5_H
#define CFTS5_H

#include <sqlite3.h>

// Makes the tokenizer `terms` and the function `closeness_rank` known to a connection.
//
// Returns SQLite's result code.
int cfts5_register(sqlite3 *database);

#endif
