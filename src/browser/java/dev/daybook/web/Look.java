package dev.daybook.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// How people look at the page.
enum Look {
  PHONE(360, 740, ColorScheme.LIGHT),
  PHONE_DARK(360, 740, ColorScheme.DARK),
  TABLET(800, 1000, ColorScheme.LIGHT),
  TABLET_DARK(800, 1000, ColorScheme.DARK),
  DESKTOP(1440, 900, ColorScheme.LIGHT),
  DESKTOP_DARK(1440, 900, ColorScheme.DARK);

  private final int width;
  private final int height;
  private final ColorScheme scheme;

  Look(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setLocale("en-GB");
  }

  /// Looks this way at a page that is open.
  void at(Page page) {
    page.setViewportSize(width, height);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE)); // or colours are seen halfway
  }
}
