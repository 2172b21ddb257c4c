#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
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

static struct sigaction handlers_before[HANDLED];
static volatile sig_atomic_t arrived[SIGNALS];
static int wake[2] = {-1, -1};

static struct termios terminal_before;
static int has_terminal_before;
static const char *reset_text = "";
static size_t reset_length;

static int asks_to_end(int meaning) {
  return meaning == ZIPING_SIGNAL_HANG_UP || meaning == ZIPING_SIGNAL_TERMINATE;
}

/// Leaves a mark for each signal, so that a full pipe loses none, and wakes the wait with one byte. One that asks the
/// process to end is made known to the watchdog too, since whoever waits for keys may be held up.
static void on_signal(int number) {
  int error = errno;
  for (int i = 0; i < HANDLED; i++) {
    if (handled[i].number != number) continue;
    arrived[handled[i].meaning] = 1;
    if (asks_to_end(handled[i].meaning)) ziping_ask_to_end(number);
  }
  ssize_t written = write(wake[1], "", 1);
  (void)written;
  errno = error;
}

/// Sends a text as far as the terminal takes it: one that takes nothing more is not waited for.
static void send_without_waiting(const char *text, size_t left) {
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
  for (int tries = 0; tries < 5 && left > 0; tries++) {
    ssize_t written = write(STDOUT_FILENO, text, left);
    if (written > 0) {
      text += written;
      left -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&output, 1, 5);
    }
  }
  fcntl(STDOUT_FILENO, F_SETFL, flags);
}

// Output that was stopped (^S) goes on first, or what is sent would stay where it is.
void ziping_give_back(void) {
  static const char mouse_off[] = "\033[?1000l\033[?1002l\033[?1006l";
  if (!has_terminal_before) return;
  struct termios flowing = terminal_before;
  flowing.c_iflag &= ~(tcflag_t)IXON;
  tcsetattr(STDIN_FILENO, TCSANOW, &flowing);
  tcflow(STDOUT_FILENO, TCOON);
  if (ziping_mouse_is_on) send_without_waiting(mouse_off, sizeof mouse_off - 1);
  send_without_waiting(reset_text, reset_length);
  tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
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

/// Whoever started us may have blocked signals for reasons of its own.
static void unblock(void) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < HANDLED; i++) sigaddset(&set, handled[i].number);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

// What was ignored when we started, as under nohup, stays ignored; newterm's own handlers make way.
static void install_handlers(int only_endings) {
  for (int i = 0; i < HANDLED; i++) {
    sigaction(handled[i].number, NULL, &handlers_before[i]);
    if (handlers_before[i].sa_handler == SIG_IGN) continue;
    if (!only_endings || asks_to_end(handled[i].meaning)) install(handled[i].number, on_signal);
  }
  unblock();
}

void ziping_install_handlers(const char *reset) {
  open_pipe();
  reset_text = reset;
  reset_length = strlen(reset);
  install_handlers(0);
}

void ziping_answer_endings(void) { install_handlers(1); }

void ziping_guard_modes(void) {
  ziping_remember_terminal();
  install_handlers(1);
}

void ziping_remove_handlers(void) {
  for (int i = 0; i < HANDLED; i++) {
    if (handlers_before[i].sa_handler != SIG_IGN) install(handled[i].number, SIG_DFL);
  }
  reset_length = 0;
  has_terminal_before = 0;
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
