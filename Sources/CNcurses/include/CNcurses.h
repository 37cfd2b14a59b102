// ncurses as Swift sees it: the wide-character declarations, and what Swift cannot import
// (attribute and button macros, globals, functions that need C's arrays).
#ifndef CARREL_CNCURSES_H
#define CARREL_CNCURSES_H

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stddef.h>

// The attributes, which <curses.h> has as casts.
static const attr_t cncurses_bold = A_BOLD;
static const attr_t cncurses_dim = A_DIM;
static const attr_t cncurses_italic = A_ITALIC;
static const attr_t cncurses_underline = A_UNDERLINE;
static const attr_t cncurses_reverse = A_REVERSE;

// The mouse events that the reader knows.
static const mmask_t cncurses_press = BUTTON1_PRESSED;
static const mmask_t cncurses_wheel_up = BUTTON4_PRESSED;
static const mmask_t cncurses_wheel_down = BUTTON5_PRESSED;

// The codes that bracketed paste's two sequences are read as; above KEY_MAX.
enum { cncurses_paste_start = 0x1000, cncurses_paste_end = 0x1001 };

// What can be said of the terminal type that TERM names without writing to the terminal.
enum { cncurses_usable, cncurses_unknown, cncurses_too_simple };

// Looks TERM up: whether it is described, and can place its cursor.
int cncurses_check_type(void);

// Reads the description of a terminal type, for what follows about flags, numbers and sequences,
// where ncurses is not started; false where there is none.
int cncurses_describe(const char *type);

// Starts ncurses on standard input and output by the terminal that TERM names; NULL where there is
// no description of it. Unlike initscr, never exits.
SCREEN *cncurses_start(void);

// How many colours the terminal has, and how many pairs of them; valid after start_color().
int cncurses_colors(void);
int cncurses_pairs(void);

// The window that is the whole screen.
WINDOW *cncurses_screen_window(void);

// Makes ncurses read bracketed paste's sequences as the two codes.
void cncurses_define_paste(void);

// A flag and a number of the terminal's description; 0 and -1 where it has none of that name.
int cncurses_flag(const char *name);
int cncurses_number(const char *name);

// Writes a sequence of the terminal's description into `buffer`, with up to two numbers and without
// padding; returns its length, 0 where there is none or no room.
size_t cncurses_expand(const char *name, int first, int second, char *buffer, size_t capacity);

// Where ncurses believes that the terminal's cursor stands.
void cncurses_cursor(int *row, int *column);

// Tells ncurses that the terminal shows what `window`, which is as large as the screen, holds.
void cncurses_accept(WINDOW *window);

// Whether the terminal takes ANSI control sequences, by its sequence for erasing a line.
int cncurses_is_ansi(void);

// Whether the terminal is described as one that can draw lines.
int cncurses_draws_lines(void);

// Writes the bytes that undo all modes of ours into `buffer`; returns how many, at most `capacity`.
size_t cncurses_reset_string(char *buffer, size_t capacity);

// Puts one character, `length` (1 to 5) scalars of which all but the first have no width, at a
// place of `window`, without moving on, wrapping or scrolling.
void cncurses_put(WINDOW *window, int row, int column, const wchar_t *scalars, size_t length,
                  attr_t attributes, short color_pair);

#endif
