#define _XOPEN_SOURCE_EXTENDED 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include <curses.h>
#include <errno.h>
#include <poll.h>
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

enum {
  /// No key sends more bytes; a read that brings more may have left something.
  LONGEST_KEY = 64,
  /// A lone Esc has to be answered, frame and all, within 50 ms.
  PATIENCE_MILLISECONDS = 35,
};

/// What was read and not given out yet.
static struct {
  char bytes[4096];
  int next;
  int end;
  /// Whether the terminal has more, as far as is known: a read where nothing is would wait.
  int has_more;
} typed;

static int is_ready(int milliseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  int found;
  // A signal does not end the wait for the rest of a key: Esc would be made of its beginning.
  do found = poll(&input, 1, milliseconds);
  while (found < 0 && errno == EINTR);
  return found > 0 && (input.revents & POLLIN);
}

/// Reads what is there; 0 if that is nothing.
static int read_more(void) {
  if (!typed.has_more) return 0;
  typed.end -= typed.next;
  memmove(typed.bytes, typed.bytes + typed.next, (size_t)typed.end);
  typed.next = 0;
  ssize_t count = read(STDIN_FILENO, typed.bytes + typed.end, sizeof typed.bytes - (size_t)typed.end);
  typed.has_more = count > LONGEST_KEY && is_ready(0);
  if (count <= 0) return 0;
  typed.end += (int)count;
  return 1;
}

/// The key whose bytes these are although other keys' bytes begin with them, by ncurses' code; 0 if there is none. Asked for
/// such bytes ncurses says only that more may follow; asked for them and one that never does, it names the key.
static int shorter_key(const char *bytes, int count) {
  char followed[LONGEST_KEY + 2];
  memcpy(followed, bytes, (size_t)count);
  memcpy(followed + count, "\377", 2);
  return key_defined(followed);
}

/// The key whose bytes come next, by ncurses' code, and how many they are; 0 if they are none's. Waits where they may
/// be the beginning of one; where one key's bytes begin another's, it is the longest that has come.
static int key_ahead(int *length) {
  char bytes[LONGEST_KEY + 1] = "";
  int found = 0;
  for (int count = 1; count <= LONGEST_KEY; count++) {
    if (typed.next + count > typed.end) {
      typed.has_more = typed.has_more || is_ready(PATIENCE_MILLISECONDS);
      if (!read_more()) break;
    }
    bytes[count - 1] = typed.bytes[typed.next + count - 1];
    // A NUL would end the text for ncurses; no key has one.
    int code = bytes[count - 1] == '\0' ? 0 : key_defined(bytes);
    int is_beginning = code < 0;
    if (is_beginning) code = shorter_key(bytes, count);
    // Of bytes that are no key's, ncurses names the key that they begin with.
    if (code > 0 && code != found) *length = count;
    if (code > 0) found = code;
    if (!is_beginning) break;
  }
  return found;
}

static struct ziping_event key_event(int code, int length, int byte) {
  struct ziping_event event = {ZIPING_OTHER, 0};
  event.value = name_of(code);
  if (event.value != 0) {
    event.kind = ZIPING_KEY;
  } else if (length == 1) {
    // A control character that terminfo takes for a key, as the Linux console's ^Z for "suspend": the character itself.
    event = (struct ziping_event){ZIPING_BYTE, byte};
  }
  return event;
}

// Not by ncurses' getch: it asks the system twice for each byte, and takes bytes within a character for the beginning
// of a key where a terminal has such keys. What is a key, ncurses says.
struct ziping_event ziping_next(void) {
  if (typed.next == typed.end && !read_more()) return (struct ziping_event){ZIPING_NOTHING, 0};
  int byte = (unsigned char)typed.bytes[typed.next];
  int length = 1;
  int code = byte < ' ' || byte == 0x7F ? key_ahead(&length) : 0;
  typed.next += length;
  return code > 0 ? key_event(code, length, byte) : (struct ziping_event){ZIPING_BYTE, byte};
}

int ziping_is_at_end(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  int waiting = 0;
  return poll(&input, 1, 0) > 0 && (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0);
}

int ziping_wait(int milliseconds, int other, int for_output) {
  // A negative descriptor is left out.
  struct pollfd descriptors[4] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = ziping_signal_descriptor(), .events = POLLIN},
      {.fd = other, .events = POLLIN},
      {.fd = for_output ? STDOUT_FILENO : -1, .events = POLLOUT},
  };
  int ready = 0;
  // What a flood left unread comes first.
  if (typed.next < typed.end) milliseconds = 0;
  if (poll(descriptors, 4, milliseconds) < 0) return errno == EINTR ? ZIPING_SIGNAL : ZIPING_HANG_UP;
  if (descriptors[2].revents != 0) ready |= ZIPING_OUTCOME;
  if (descriptors[3].revents & POLLOUT) ready |= ZIPING_OUTPUT;
  if (descriptors[1].revents & POLLIN) ready |= ZIPING_SIGNAL;
  typed.has_more = (descriptors[0].revents & POLLIN) != 0;
  if (typed.has_more || typed.next < typed.end) ready |= ZIPING_INPUT;
  // What was typed before the line broke is read first.
  if (descriptors[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= ZIPING_HANG_UP;
  return ready;
}
