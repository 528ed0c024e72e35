package dev.easel.e2e;

/** What people look at Easel on. */
enum Screen {
    PHONE(360, 780),
    DESKTOP(1440, 900);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
