#define _GNU_SOURCE

#include "CNcurses.h"

#include <stdio.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

SCREEN *cncurses_start(void) { return newterm(NULL, stdout, stdin); }

int cncurses_colors(void) { return COLORS; }

int cncurses_pairs(void) { return COLOR_PAIRS; }

WINDOW *cncurses_screen_window(void) { return stdscr; }

static const char *string_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

int cncurses_check_type(void) {
  int error = 0;
  if (setupterm(NULL, STDOUT_FILENO, &error) != OK) return cncurses_unknown;
  int result = string_capability("cup") == NULL ? cncurses_too_simple : cncurses_usable;
  del_curterm(cur_term);
  return result;
}

int cncurses_describe(const char *type) {
  int error = 0;
  return setupterm((char *)type, STDOUT_FILENO, &error) == OK;
}

void cncurses_define_paste(void) {
  define_key("\033[200~", cncurses_paste_start);
  define_key("\033[201~", cncurses_paste_end);
}

int cncurses_is_ansi(void) {
  const char *erase = string_capability("el");
  return erase != NULL && strncmp(erase, "\033[", 2) == 0;
}

int cncurses_draws_lines(void) { return string_capability("acsc") != NULL; }

// Appends `text` without its padding, which terminfo writes as `$<5>`; nothing where it is NULL or
// does not fit.
static size_t append(char *buffer, size_t used, size_t capacity, const char *text) {
  size_t start = used;
  while (text != NULL && *text != '\0') {
    const char *padding_end = strncmp(text, "$<", 2) == 0 ? strchr(text, '>') : NULL;
    if (padding_end != NULL) {
      text = padding_end + 1;
    } else if (used == capacity) {
      return start;
    } else {
      buffer[used++] = *text++;
    }
  }
  return used;
}

int cncurses_flag(const char *name) { return tigetflag(name) > 0; }

int cncurses_number(const char *name) { return tigetnum(name); }

size_t cncurses_expand(const char *name, int first, int second, char *buffer, size_t capacity) {
  const char *value = string_capability(name);
  return value == NULL ? 0 : append(buffer, 0, capacity, tparm(value, first, second));
}

void cncurses_cursor(int *row, int *column) { getyx(curscr, *row, *column); }

void cncurses_accept(WINDOW *window) { overwrite(window, curscr); }

size_t cncurses_reset_string(char *buffer, size_t capacity) {
  size_t used = 0;
  if (cncurses_is_ansi()) {
    used = append(buffer, used, capacity, "\033[?1006l\033[?1000l\033[?2004l");
  }
  static const char *const names[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    used = append(buffer, used, capacity, string_capability(names[index]));
  }
  return append(buffer, used, capacity, "\r\n");
}

void cncurses_put(WINDOW *window, int row, int column, const wchar_t *scalars, size_t length,
                  attr_t attributes, short color_pair) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  cchar_t cell;
  if (length > CCHARW_MAX) length = CCHARW_MAX;
  memcpy(text, scalars, length * sizeof *text);
  if (setcchar(&cell, text, attributes, color_pair, NULL) == OK) {
    mvwadd_wchnstr(window, row, column, &cell, 1);
  }
}
