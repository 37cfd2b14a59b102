#define _GNU_SOURCE

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "CSystem.h"
#include "private.h"

// Signals that end the process at once: crashes, and those that nobody should send to a reader.
static const int crashes[] = {SIGSEGV, SIGBUS,    SIGILL,  SIGABRT, SIGFPE,  SIGTRAP, SIGSYS,
                              SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1, SIGUSR2, SIGXCPU};

enum { stack_size = 64 * 1024 };

static int terminal = -1;
static struct termios original;
static char reset_string[512];
static size_t reset_length = 0;
static volatile sig_atomic_t terminal_active = 0;

void csystem_die(int number) {
  if (terminal_active) {
    terminal_active = 0;
    ssize_t written = write(terminal, reset_string, reset_length);
    (void)written;  // Nothing can be done about it here.
    tcsetattr(terminal, TCSANOW, &original);
  }
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

int csystem_guard_thread(void) {
  void *memory = mmap(NULL, stack_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return -1;
  stack_t stack = {.ss_sp = memory, .ss_size = stack_size};
  return sigaltstack(&stack, NULL);
}

int csystem_guard_terminal(int descriptor) {
  if (tcgetattr(descriptor, &original) != 0 || csystem_guard_thread() != 0) return -1;
  terminal = descriptor;
  struct sigaction action = {.sa_handler = csystem_die, .sa_flags = SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++) {
    sigaction(crashes[index], &action, NULL);
  }
  return 0;
}

void csystem_set_reset_string(const char *reset, size_t length) {
  if (length > sizeof reset_string) length = sizeof reset_string;
  memcpy(reset_string, reset, length);
  reset_length = length;
}

void csystem_set_terminal_active(int active) { terminal_active = active; }
