package org.punctual.it.live;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Chromium: the one that is installed, else Debian's where it may be installed, else the one
 * that Playwright downloads. Without any the tests fail and say what to install.
 */
final class Chromium {

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
          "--disable-dev-shm-usage");
  private static final int INSTALL_MINUTES = 10;

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
    return installed().or(Chromium::installedNow);
  }

  private static Optional<Path> installed() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installedNow() {
    boolean isInstalled =
        Stream.of("apt-get -qq update", "apt-get -qq -y --no-install-recommends install chromium")
            .allMatch(Chromium::succeeds);
    return isInstalled ? installed() : Optional.empty();
  }

  private static boolean succeeds(String command) {
    try {
      Process process = new ProcessBuilder(command.split(" ")).inheritIO().start();
      process.getOutputStream().close();
      return process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
