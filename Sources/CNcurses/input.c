#define _XOPEN_SOURCE_EXTENDED 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "internal.h"

/// Codes above all that ncurses gives out, for the sequences below.
enum { OWN_KEYS = 3000 };

void ziping_define_keys(void) {
  static const struct {
    const char *sequence;
    int key;
  } keys[] = {
      {"\033[Z", ZIPING_KEY_BACK_TAB},
      {"\033[200~", ZIPING_KEY_PASTE_START},
      {"\033[201~", ZIPING_KEY_PASTE_END},
      // Ctrl-arrows: xterm, rxvt, and PuTTY.
      {"\033[1;5D", ZIPING_KEY_WORD_LEFT},
      {"\033[1;5C", ZIPING_KEY_WORD_RIGHT},
      {"\033[5D", ZIPING_KEY_WORD_LEFT},
      {"\033[5C", ZIPING_KEY_WORD_RIGHT},
      {"\033Od", ZIPING_KEY_WORD_LEFT},
      {"\033Oc", ZIPING_KEY_WORD_RIGHT},
  };
  for (int i = 0; i < (int)(sizeof keys / sizeof *keys); i++) {
    define_key(keys[i].sequence, OWN_KEYS + keys[i].key);
  }
  // The number pad sends these when PuTTY switches it over: they are digits, not corners.
  static const char *const digits[] = {"\033Op", "\033Oq", "\033Or", "\033Os", "\033Ot",
                                       "\033Ou", "\033Ov", "\033Ow", "\033Ox", "\033Oy"};
  for (int i = 0; i < (int)(sizeof digits / sizeof *digits); i++) define_key(digits[i], 0);
  ziping_undefine_mouse();
}

// Reports of the mouse reach the decoder byte by byte, whether it is on or off and however they are split: ncurses takes
// only their beginning while it is off, and types the rest. Elsewhere ESC [ M may be F1.
void ziping_undefine_mouse(void) {
  static const char *const beginnings[] = {"\033[M", "\033[<"};
  for (int i = 0; i < 2; i++) {
    if (key_defined(beginnings[i]) == KEY_MOUSE) define_key(beginnings[i], 0);
  }
}

/// Our name of a key that ncurses recognised; 0 for one that means nothing here.
static int name_of(int code) {
  if (code > OWN_KEYS) return code - OWN_KEYS;
  if (code > KEY_F0 && code <= KEY_F(24)) return ZIPING_KEY_FUNCTION + code - KEY_F0;
  switch (code) {
    case KEY_UP: case KEY_SR: return ZIPING_KEY_UP;
    case KEY_DOWN: case KEY_SF: return ZIPING_KEY_DOWN;
    case KEY_LEFT: case KEY_SLEFT: return ZIPING_KEY_LEFT;
    case KEY_RIGHT: case KEY_SRIGHT: return ZIPING_KEY_RIGHT;
    case KEY_HOME: case KEY_SHOME: case KEY_FIND: case KEY_A1: return ZIPING_KEY_HOME;
    case KEY_END: case KEY_SEND: case KEY_SELECT: case KEY_LL: case KEY_C1: return ZIPING_KEY_END;
    case KEY_PPAGE: case KEY_SPREVIOUS: case KEY_A3: return ZIPING_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_SNEXT: case KEY_C3: return ZIPING_KEY_PAGE_DOWN;
    case KEY_IC: case KEY_SIC: return ZIPING_KEY_INSERT;
    case KEY_DC: case KEY_SDC: return ZIPING_KEY_DELETE;
    case KEY_BACKSPACE: return ZIPING_KEY_BACKSPACE;
    case KEY_ENTER: return ZIPING_KEY_ENTER;
    case KEY_BTAB: return ZIPING_KEY_BACK_TAB;
    default: return 0;
  }
}

static struct ziping_event mouse_event(void) {
  MEVENT mouse;
  struct ziping_event event = {ZIPING_OTHER, 0, 0, 0};
  if (getmouse(&mouse) != OK) return event;
  if (mouse.bstate & BUTTON1_PRESSED) event.value = ZIPING_MOUSE_PRESS;
  if (mouse.bstate & BUTTON4_PRESSED) event.value = ZIPING_MOUSE_WHEEL_UP;
  if (mouse.bstate & BUTTON5_PRESSED) event.value = ZIPING_MOUSE_WHEEL_DOWN;
  if (event.value != 0) event.kind = ZIPING_MOUSE;
  event.row = mouse.y;
  event.column = mouse.x;
  return event;
}

/// A control character that terminfo takes for a key, as the Linux console's ^Z for "suspend": the character itself.
static int control_behind(int code) {
  char *sequence = keybound(code, 0);
  int byte = sequence != NULL && strlen(sequence) == 1 ? (unsigned char)sequence[0] : 0;
  if (sequence != NULL) free(sequence);
  return byte;
}

static struct ziping_event key_event(int code) {
  struct ziping_event event = {ZIPING_OTHER, 0, 0, 0};
  if (code == KEY_MOUSE) return mouse_event();
  event.value = name_of(code);
  if (event.value != 0) {
    event.kind = ZIPING_KEY;
  } else if ((event.value = control_behind(code)) != 0) {
    event.kind = ZIPING_BYTE;
  }
  return event;
}

// Not get_wch: when the bytes of one character arrive apart it throws the first of them away, and after a byte that
// is not UTF-8 it swallows what follows. getch gives bytes and key codes, which cannot be confused with each other.
struct ziping_event ziping_next(void) {
  struct ziping_event event = {ZIPING_NOTHING, 0, 0, 0};
  int code = wgetch(stdscr);
  if (code == ERR) return event;
  if (code > 0xFF) return key_event(code);
  event.kind = ZIPING_BYTE;
  event.value = code;
  return event;
}

int ziping_is_at_end(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  int waiting = 0;
  return poll(&input, 1, 0) > 0 && (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0);
}

int ziping_wait(int milliseconds, int other) {
  // A negative descriptor is left out.
  struct pollfd descriptors[3] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = ziping_signal_descriptor(), .events = POLLIN},
      {.fd = other, .events = POLLIN},
  };
  int ready = 0;
  if (poll(descriptors, 3, milliseconds) < 0) return errno == EINTR ? ZIPING_SIGNAL : ZIPING_HANG_UP;
  if (descriptors[2].revents != 0) ready |= ZIPING_OUTCOME;
  if (descriptors[1].revents & POLLIN) ready |= ZIPING_SIGNAL;
  if (descriptors[0].revents & POLLIN) ready |= ZIPING_INPUT;
  // What was typed before the line broke is read first.
  if (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= ZIPING_HANG_UP;
  return ready;
}
