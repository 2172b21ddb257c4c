#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "internal.h"

enum { SIGNALS = ZIPING_SIGNAL_RESIZE + 1 };

static const struct {
  int number;
  int meaning;
} handled[] = {
    {SIGHUP, ZIPING_SIGNAL_HANG_UP},    {SIGTERM, ZIPING_SIGNAL_TERMINATE}, {SIGINT, ZIPING_SIGNAL_TERMINATE},
    {SIGQUIT, ZIPING_SIGNAL_TERMINATE}, {SIGTSTP, ZIPING_SIGNAL_STOP},      {SIGCONT, ZIPING_SIGNAL_CONTINUE},
    {SIGWINCH, ZIPING_SIGNAL_RESIZE},
    // Nobody sends these for a reason of ours, and all end a process that does not expect them.
    {SIGUSR1, ZIPING_SIGNAL_TERMINATE}, {SIGUSR2, ZIPING_SIGNAL_TERMINATE},   {SIGALRM, ZIPING_SIGNAL_TERMINATE},
    {SIGVTALRM, ZIPING_SIGNAL_TERMINATE}, {SIGPROF, ZIPING_SIGNAL_TERMINATE}, {SIGXCPU, ZIPING_SIGNAL_TERMINATE},
};
enum { HANDLED = sizeof handled / sizeof *handled };

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction handlers_before[HANDLED];
static struct sigaction crash_handlers_before[CRASHES];
static volatile sig_atomic_t arrived[SIGNALS];
static int wake[2] = {-1, -1};

static struct termios terminal_before;
static int has_terminal_before;
static const char *reset_text = "";
static size_t reset_length;

/// Leaves a mark for each signal, so that a full pipe loses none, and wakes the wait with one byte.
static void on_signal(int number) {
  int error = errno;
  for (int i = 0; i < HANDLED; i++) {
    if (handled[i].number == number) arrived[handled[i].meaning] = 1;
  }
  ssize_t written = write(wake[1], "", 1);
  (void)written;
  errno = error;
}

/// A crash: makes the terminal usable with calls that are safe here, then lets the signal have its usual effect.
static void on_crash(int number) {
  static const char mouse_off[] = "\033[?1000l\033[?1002l\033[?1006l";
  ssize_t written = 0;
  if (ziping_mouse_is_on) written += write(STDOUT_FILENO, mouse_off, sizeof mouse_off - 1);
  written += write(STDOUT_FILENO, reset_text, reset_length);
  (void)written;
  if (has_terminal_before) tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
  // The default handler is back (SA_RESETHAND) and acts as soon as this one returns.
  raise(number);
}

void ziping_remember_terminal(void) { has_terminal_before = tcgetattr(STDIN_FILENO, &terminal_before) == 0; }

static void open_pipe(void) {
  if (wake[0] >= 0 || pipe(wake) != 0) return;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
  }
}

static void install(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void install_crash_handlers(void) {
  // A stack that overflowed cannot carry a handler.
  static char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | (int)SA_RESETHAND;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &action, &crash_handlers_before[i]);
}

/// Whoever started us may have blocked signals for reasons of its own.
static void unblock(void) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < HANDLED; i++) sigaddset(&set, handled[i].number);
  for (int i = 0; i < CRASHES; i++) sigaddset(&set, crashes[i]);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

// What was ignored when we started, as under nohup, stays ignored; newterm's own handlers make way.
void ziping_install_handlers(const char *reset) {
  open_pipe();
  reset_text = reset;
  reset_length = strlen(reset);
  for (int i = 0; i < HANDLED; i++) {
    sigaction(handled[i].number, NULL, &handlers_before[i]);
    if (handlers_before[i].sa_handler != SIG_IGN) install(handled[i].number, on_signal);
  }
  install_crash_handlers();
  unblock();
}

void ziping_remove_handlers(void) {
  for (int i = 0; i < HANDLED; i++) {
    if (handlers_before[i].sa_handler != SIG_IGN) install(handled[i].number, SIG_DFL);
  }
  for (int i = 0; i < CRASHES; i++) sigaction(crashes[i], &crash_handlers_before[i], NULL);
}

int ziping_signal_descriptor(void) { return wake[0]; }

int ziping_signal(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
  for (int meaning = ZIPING_SIGNAL_HANG_UP; meaning < SIGNALS; meaning++) {
    if (!arrived[meaning]) continue;
    arrived[meaning] = 0;
    return meaning;
  }
  return ZIPING_SIGNAL_NONE;
}

void ziping_stop(void) {
  install(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  install(SIGTSTP, on_signal);
  // Going on after our own stop is no news.
  arrived[ZIPING_SIGNAL_CONTINUE] = 0;
}
