#define _GNU_SOURCE 1

#include <stdlib.h>
#include <unistd.h>

#include "CNcurses.h"

static int count;
static char **arguments;

/// A statically linked Swift runtime looks itself up in /proc as it starts, and crashes where there is none unless it is
/// told where it is; it reads nothing from there. The arguments it then does not find at all: they are kept here.
/// Nor need it look for its own crash reporter: a crash is answered by ziping_install_handlers, and prints nothing.
/// (101: before the runtime's own.)
__attribute__((constructor(101))) static void start(int argc, char **argv) {
  count = argc;
  arguments = argv;
  if (access("/proc/self/exe", F_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 0);
}

int ziping_argument_count(void) { return count; }

const char *ziping_argument(int index) { return index >= 0 && index < count ? arguments[index] : ""; }
