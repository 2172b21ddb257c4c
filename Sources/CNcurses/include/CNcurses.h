void ziping_ncurses_placeholder(void);
