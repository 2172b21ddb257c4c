#include "CNcurses.h"
void ziping_ncurses_placeholder(void) {}
