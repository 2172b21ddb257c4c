#define _XOPEN_SOURCE_EXTENDED 1
#define _XOPEN_SOURCE 700
#include <wchar.h>
#include "CNcurses.h"
int ziping_width(int scalar) { return wcwidth((wchar_t)scalar); }
