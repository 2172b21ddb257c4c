/// The width that the C library gives a scalar, by which ncurses places it: 0, 1, 2, or -1.
int ziping_width(int scalar);
