#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wchar.h>

#include "CSystem.h"

extern char **environ;

void csystem_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size = {0};
  int known = ioctl(descriptor, TIOCGWINSZ, &size) == 0;
  *rows = known ? size.ws_row : 0;
  *columns = known ? size.ws_col : 0;
}

int csystem_readable_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

/* Whether the environment's locale is one of UTF-8 by its name: pt_BR.UTF-8, pt_BR.utf8@euro. */
static int names_utf8(void) {
  static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  const char *locale = NULL;
  for (int i = 0; i < 3 && (!locale || !*locale); i++) locale = getenv(variables[i]);
  const char *codeset = locale ? strchr(locale, '.') : NULL;
  if (!codeset) return 0;
  size_t length = strcspn(++codeset, "@");
  return (length == 5 && strncasecmp(codeset, "UTF-8", 5) == 0) ||
         (length == 4 && strncasecmp(codeset, "UTF8", 4) == 0);
}

int csystem_adopt_locale(void) {
  if (!setlocale(LC_CTYPE, "") && names_utf8()) setlocale(LC_CTYPE, "C.UTF-8");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int csystem_sync_files(int descriptor) { return syncfs(descriptor); }

int csystem_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

int csystem_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }

int csystem_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

int csystem_memory_file(void) { return memfd_create("carrel", MFD_CLOEXEC); }

/* Has the program hold `extra`, where that is not negative, as the first descriptor that is not one of
   the standard ones. */
static int start(char *const arguments[], int input, int output, int extra, pid_t *process,
                 posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int first = STDERR_FILENO + 1;
  int error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  if (error == 0) error = posix_spawnattr_setsigdefault(attributes, &all);
  if (error == 0) error = posix_spawnattr_setsigmask(attributes, &none);
  if (error == 0 && input >= 0) {
    error = posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO);
  }
  if (error == 0 && output >= 0) {
    error = posix_spawn_file_actions_adddup2(actions, output, STDOUT_FILENO);
    if (error == 0) error = posix_spawn_file_actions_adddup2(actions, output, STDERR_FILENO);
  }
  if (error == 0 && extra >= 0) error = posix_spawn_file_actions_adddup2(actions, extra, first++);
  if (error == 0) error = posix_spawn_file_actions_addclosefrom_np(actions, first);
  if (error == 0) {
    error = posix_spawnp(process, arguments[0], actions, attributes, arguments, environ);
  }
  return error;
}

static int spawn(char *const arguments[], int input, int output, int extra, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return error;
  error = posix_spawnattr_init(&attributes);
  if (error == 0) {
    error = start(arguments, input, output, extra, process, &actions, &attributes);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int csystem_spawn(char *const arguments[], int input, int output, pid_t *process) {
  return spawn(arguments, input, output, -1, process);
}

/* The program holds the end of a pipe that could be read, and is the owner of that end's signals: when
   the last one who could write is gone, the kernel sends it SIGIO, of which it dies. */
int csystem_spawn_tethered(char *const arguments[], int input, int output, int *tether,
                           pid_t *process) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  int error = spawn(arguments, input, output, ends[0], process);
  if (error == 0 && (fcntl(ends[0], F_SETOWN, *process) != 0 ||
                     fcntl(ends[0], F_SETFL, O_ASYNC) != 0)) {
    error = errno;
    kill(*process, SIGKILL);
    csystem_wait(*process);
  }
  close(ends[0]);
  if (error == 0) *tether = ends[1];
  else close(ends[1]);
  return error;
}

int csystem_connection(int ends[2]) {
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
}

ssize_t csystem_send(int descriptor, const void *bytes, size_t count) {
  return send(descriptor, bytes, count, MSG_NOSIGNAL);
}

int csystem_wait(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
