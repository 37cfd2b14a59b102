// What the operating system asks for in C: signal handlers, a crash handler, programs started
// without a shell, variadic calls.
#ifndef CARREL_CSYSTEM_H
#define CARREL_CSYSTEM_H

#include <stddef.h>
#include <sys/types.h>

// Turns WINCH, TERM, INT, HUP, QUIT, TSTP and CONT into bytes on a pipe; signals that were ignored
// when the program was started stay ignored. A terminating signal that comes a second or more
// after one that nobody has read restores the terminal and ends the process: the loop is stuck.
// Returns the pipe's end for poll(2), the same at every call, or -1 with errno.
int csystem_watch_signals(void);

// The next signal that came, or 0.
int csystem_next_signal(void);

// Remembers how the terminal at `descriptor` is set now; from now on a crash on any thread restores
// it before the process dies. Returns 0, or -1 with errno.
int csystem_guard_terminal(int descriptor);

// Gives the crash handler the bytes that undo our modes, at most 512, of which the rest is ignored.
void csystem_set_reset_string(const char *reset, size_t length);

// Says whether the terminal is ours (1) or restored (0), when there is nothing for a crash to undo.
void csystem_set_terminal_active(int active);

// Gives the calling thread a stack for the crash handler, so that it also survives a stack
// overflow. Returns 0, or -1 with errno.
int csystem_guard_thread(void);

// Stops the process group as Ctrl-Z does; returns when continued.
void csystem_stop(void);

// The terminal's size in rows and columns; 0 where it is unknown.
void csystem_terminal_size(int descriptor, int *rows, int *columns);

// How many bytes can be read at once from `descriptor`, or -1.
int csystem_readable_bytes(int descriptor);

// Takes the locale from the environment; returns whether its characters are encoded in UTF-8.
int csystem_adopt_locale(void);

// How many columns the C library, hence ncurses, gives a scalar in this locale; negative for one that
// it does not know.
int csystem_width(unsigned int scalar);

/* Makes all that was written to the file system of an open file durable; 0, or -1 and errno. */
int csystem_sync_files(int descriptor);

// Opens a pipe that neither blocks nor is inherited. Returns 0, or -1 with errno.
int csystem_pipe(int ends[2]);

// Starts the program `arguments[0]`, found by PATH, in this process group, with default signals,
// with `input` as standard input, `output` as standard output and error (or, where those are negative,
// ours), and with no other descriptor than the standard ones. Returns 0 or the error's number.
int csystem_spawn(char *const arguments[], int input, int output, pid_t *process);

// Has two paths change places, at once. Returns 0, or -1 with errno; not every file system can.
int csystem_exchange(const char *one, const char *other);

// Starts a program as `csystem_spawn` does, which ends when `*tether` is closed, be it by us or by our
// death. It holds one descriptor more than the standard ones. Returns 0 or the error's number.
int csystem_spawn_tethered(char *const arguments[], int input, int output, int *tether,
                           pid_t *process);

// Opens two ends of a connection that are not inherited. Returns 0, or -1 with errno.
int csystem_connection(int ends[2]);

// Sends bytes to the other end of a connection, without a signal where nobody reads them. Returns how
// many were taken, or -1 with errno.
ssize_t csystem_send(int descriptor, const void *bytes, size_t count);

// Opens a file that lives in memory and is not inherited; returns it, or -1 with errno.
int csystem_memory_file(void);

// Waits for the process; returns its exit code, 128 + its signal, or -1 with errno.
int csystem_wait(pid_t process);

#endif
