#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
enum {
  CRASHES = sizeof crashes / sizeof *crashes,
  /// What the kernel puts there on a processor with the largest registers, and our handler.
  CRASH_STACK = 32768,
};

static atomic_flag has_crashed = ATOMIC_FLAG_INIT;
static pthread_t crashed_thread;
static pthread_t main_thread;

/// Ends the process by a signal's usual effect; by its status where the system lets nothing end this process so.
void ziping_die(int number) {
  sigset_t own;
  signal(number, SIG_DFL);
  raise(number);
  sigemptyset(&own);
  sigaddset(&own, number);
  pthread_sigmask(SIG_UNBLOCK, &own, NULL);
  _exit(128 + number);
}

/// A crash, in any thread: what is committed is saved by the watchdog, which goes on; then the terminal is given back, and
/// the signal has its usual effect. Only calls that are safe here; nothing is printed.
static void on_crash(int number) {
  if (atomic_flag_test_and_set(&has_crashed)) {
    // The first one ends the process; where the watchdog crashes too, there is no more to wait for.
    ziping_watchdog_has_crashed();
    for (;;) pause();
  }
  crashed_thread = pthread_self();
  ziping_await_watchdog();
  ziping_give_back();
  ziping_die(number);
}

/// A stack that overflowed cannot carry a handler: it has one of its own.
static void use_crash_stack(char *stack) {
  stack_t alternate = {.ss_sp = stack, .ss_size = CRASH_STACK};
  sigaltstack(&alternate, NULL);
}

// The Swift runtime has a handler too, which prints a backtrace with memory and registers: ours takes its place.
void ziping_handle_crashes(void) {
  static char stack[CRASH_STACK];
  main_thread = pthread_self();
  use_crash_stack(stack);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < CRASHES; i++) {
    sigaction(crashes[i], &action, NULL);
    sigaddset(&set, crashes[i]);
  }
  // Whoever started us may have blocked them.
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

// The block lies at the thread's beginning, where no overflow reaches, and takes no memory until it is used.
void ziping_run_with_crash_stack(void (*body)(void *), void *given) {
  char stack[CRASH_STACK];
  use_crash_stack(stack);
  body(given);
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
}

void ziping_block_all_but_crashes(sigset_t *before) {
  sigset_t set;
  sigfillset(&set);
  for (int i = 0; i < CRASHES; i++) sigdelset(&set, crashes[i]);
  pthread_sigmask(SIG_SETMASK, &set, before);
}

int ziping_has_crashed_on(pthread_t thread) { return pthread_equal(crashed_thread, thread); }

int ziping_has_crashed_on_main(void) { return pthread_equal(crashed_thread, main_thread); }
