#define _GNU_SOURCE 1

#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

/// How long a crash waits for what is committed to be saved, in milliseconds.
enum { LAST_PATIENCE = 900 };

static sem_t calls;
static pthread_t watchdog;
/// Until somebody watches, a signal that asks the process to end ends it at once; where nobody ever can, it is left to
/// whoever waits for keys.
static enum { UNWATCHED, WATCHED, UNWATCHABLE } _Atomic state;
/// The signal that asks the process to end, until the watchdog knows of it.
static atomic_int ending;
/// The same, for good.
static atomic_int ending_signal;
/// Whether a crash waits, and whether all that could be saved is.
static atomic_int crash_waits, crash_is_answered;
static atomic_int ends_quietly;

void ziping_prepare_watch(void) { sem_init(&calls, 0, 0); }

void ziping_begin_watch(int has_watchdog) { atomic_store(&state, has_watchdog ? WATCHED : UNWATCHABLE); }

void ziping_become_watchdog(void) { watchdog = pthread_self(); }

void ziping_call_watchdog(void) { sem_post(&calls); }

static int is_watchdog(void) { return atomic_load(&state) == WATCHED && pthread_equal(pthread_self(), watchdog); }

int ziping_watch(int milliseconds) {
  struct timespec end;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += milliseconds / 1000;
  end.tv_nsec += milliseconds % 1000 * 1000000L;
  if (end.tv_nsec >= 1000000000L) {
    end.tv_sec++;
    end.tv_nsec -= 1000000000L;
  }
  do {
    if (atomic_exchange(&crash_waits, 0)) return ZIPING_CRASHED;
    if (atomic_exchange(&ending, 0)) return ZIPING_ENDING;
  } while ((milliseconds < 0 ? sem_wait(&calls) : sem_clockwait(&calls, CLOCK_MONOTONIC, &end)) < 0 && errno == EINTR);
  if (atomic_exchange(&crash_waits, 0)) return ZIPING_CRASHED;
  return atomic_exchange(&ending, 0) ? ZIPING_ENDING : ZIPING_CALLED;
}

void ziping_answer_crash(void) { atomic_store(&crash_is_answered, 1); }

void ziping_watchdog_has_crashed(void) {
  if (is_watchdog()) ziping_answer_crash();
}

void ziping_await_watchdog(void) {
  if (atomic_load(&state) != WATCHED || is_watchdog()) return;
  atomic_store(&crash_waits, 1);
  sem_post(&calls);
  struct timespec pause = {0, 2000000};
  for (int waited = 0; waited < LAST_PATIENCE && !atomic_load(&crash_is_answered); waited += 2) nanosleep(&pause, NULL);
}

void ziping_end_quietly(int is_quiet) { atomic_store(&ends_quietly, is_quiet); }

void ziping_end(void) {
  ziping_give_back();
  if (atomic_load(&ends_quietly)) _exit(0);
  ziping_die(atomic_load(&ending_signal));
}

// As long as nobody watches there is nothing to be saved either.
void ziping_ask_to_end(int number) {
  atomic_store(&ending_signal, number);
  if (atomic_load(&state) == UNWATCHED) ziping_end();
  atomic_store(&ending, 1);
  sem_post(&calls);
}
