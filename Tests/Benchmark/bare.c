// The least that a program on ncurses can do: one screen of text with a field. What else is measured is compared with it.
#define _XOPEN_SOURCE_EXTENDED 1
#define _XOPEN_SOURCE 700
#include <curses.h>
#include <locale.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  for (int row = 0; row < LINES - 1; row++) mvaddstr(row, 0, " 申报人  姓名  单位  申报专业  申报日期  规定分值");
  move(2, 10);
  refresh();
  for (wint_t key; get_wch(&key) != ERR && key != 17;) {
    wchar_t text[2] = {(wchar_t)key, 0};
    addwstr(text);
    refresh();
  }
  endwin();
}
