package org.punctual.it.live;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Chromium. The first choice is the variant without windows, which uses a third less of the
 * processor for the same pages. The next choices are an installed browser, Debian's package where
 * it may be installed, and Playwright's download. Without a browser the tests fail and say what to
 * install.
 */
public final class Chromium {

  private static final String WITHOUT_WINDOWS = "chromium-headless-shell";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          // Starts fewer processes for each visitor: all pages come from the one site under test.
          "--in-process-gpu",
          "--disable-site-isolation-trials");

  private Chromium() {}

  /** Connects to Playwright, whose driver downloads no browser if the machine has one. */
  public static Playwright playwright() {
    Optional<Path> installed = executable();
    return Playwright.create(
        new Playwright.CreateOptions()
            .setEnv(
                installed.isPresent()
                    ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                    : Map.of()));
  }

  /**
   * Starts the browser.
   *
   * @throws IllegalStateException when there is no browser; the message says what to install
   */
  static Browser launch(Playwright playwright) {
    LaunchOptions options = new LaunchOptions().setArgs(QUIET);
    executable().ifPresent(options::setExecutablePath);
    try {
      return playwright.chromium().launch(options);
    } catch (PlaywrightException e) {
      throw new IllegalStateException(
          "No browser to test with: install Chromium (on Debian: apt-get install chromium)", e);
    }
  }

  private static Optional<Path> executable() {
    return Programs.find(List.of(WITHOUT_WINDOWS), WITHOUT_WINDOWS)
        .or(() -> Programs.find(NAMES, "chromium"));
  }
}
