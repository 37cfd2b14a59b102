#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <time.h>
#include <unistd.h>

#include "CSystem.h"
#include "private.h"

static const int watched[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT};

static int pipe_ends[2] = {-1, -1};
// When the terminating signal came that nobody has read yet; 0 for none.
static volatile time_t unread_since = 0;

static int ends_process(int number) {
  return number == SIGTERM || number == SIGINT || number == SIGHUP || number == SIGQUIT;
}

static time_t seconds_now(void) {
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1;
}

static void pass_on(int number) {
  int saved = errno;
  if (ends_process(number)) {
    time_t now = seconds_now();
    if (unread_since != 0 && now > unread_since + 1) csystem_die(number);
    if (unread_since == 0) unread_since = now;
  }
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(pipe_ends[1], &byte, 1);
  (void)written;  // A full pipe has signals enough to be read.
  errno = saved;
}

static void watch(int number) {
  struct sigaction old;
  if (sigaction(number, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = pass_on, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int csystem_watch_signals(void) {
  if (pipe_ends[0] >= 0) return pipe_ends[0];
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (size_t index = 0; index < sizeof watched / sizeof *watched; index++) watch(watched[index]);
  return pipe_ends[0];
}

int csystem_next_signal(void) {
  unsigned char byte = 0;
  if (pipe_ends[0] < 0 || read(pipe_ends[0], &byte, 1) != 1) return 0;
  if (ends_process(byte)) unread_since = 0;
  return byte;
}

void csystem_stop(void) {
  struct sigaction ours;
  sigaction(SIGTSTP, NULL, &ours);
  // The others of the group first; then this thread, so that it stops before raise returns.
  signal(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
