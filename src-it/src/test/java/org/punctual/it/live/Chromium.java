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
 * A real Chromium: best the one that can't draw windows, which takes a third less of the processor
 * for the same pages; the one that is installed, else Debian's where it may be installed, else the
 * one that Playwright downloads. Without any the tests fail and say what to install.
 */
final class Chromium {

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
          // Fewer processes to start for each visitor: all pages come from the one site under test.
          "--in-process-gpu",
          "--disable-site-isolation-trials");

  private Chromium() {}

  /** Connects to Playwright; with a browser of the machine its driver downloads none. */
  static Playwright playwright() {
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
   * @throws IllegalStateException saying what to install, when there is none to be had
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
