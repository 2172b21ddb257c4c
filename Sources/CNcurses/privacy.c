#define _DEFAULT_SOURCE 1

#include <sys/prctl.h>
#include <sys/resource.h>

#include "CNcurses.h"

void ziping_forbid_memory_dumps(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // Where dumps go to a program, the kernel does not ask for the limit.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
