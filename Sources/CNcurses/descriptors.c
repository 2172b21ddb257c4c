#define _XOPEN_SOURCE 700

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "CNcurses.h"

// For reading only: a closed input is at its end, and whoever writes to a closed output learns that nothing takes it.
// Where there is no /dev a folder does as well, but for an end of the input that is a failure.
static void hold(int number) {
  int held = open("/dev/null", O_RDONLY);
  if (held < 0) held = open("/", O_RDONLY);
  if (held < 0 || held == number) return;
  dup2(held, number);
  close(held);
}

void ziping_hold_standard_descriptors(void) {
  struct pollfd standard[3] = {{.fd = STDIN_FILENO}, {.fd = STDOUT_FILENO}, {.fd = STDERR_FILENO}};
  if (poll(standard, 3, 0) <= 0) return;
  for (int number = 0; number < 3; number++) {
    if (standard[number].revents & POLLNVAL) hold(number);
  }
}
