package org.punctual.it.live;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Installed programs. Missing ones are installed from Debian's packages, where that is allowed. */
public final class Programs {

  /** The folder of programs that only administrators use. */
  private static final String FOR_ADMINISTRATORS = "/usr/sbin";

  private static final int INSTALL_MINUTES = 10;

  private Programs() {}

  /**
   * The first program that is found under one of several names. If necessary, its package is
   * installed. The method is synchronized, because packages must be installed one after the other.
   */
  static synchronized Optional<Path> find(List<String> names, String debianPackage) {
    return installed(names).or(() -> installedNow(names, debianPackage));
  }

  /**
   * The program with a name.
   *
   * @param name the name of the program and of its Debian package
   * @throws IllegalStateException when the program is missing; the message says what to install
   */
  public static Path require(String name) {
    return require(name, name);
  }

  /**
   * The program with a name.
   *
   * @throws IllegalStateException when the program is missing; the message says what to install
   */
  public static Path require(String name, String debianPackage) {
    return find(List.of(name), debianPackage)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No %s to test with: install it (on Debian: apt-get install %s)"
                        .formatted(name, debianPackage)));
  }

  private static Optional<Path> installed(List<String> names) {
    return Stream.concat(
            Stream.of(System.getenv("PATH").split(File.pathSeparator)),
            Stream.of(FOR_ADMINISTRATORS))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installedNow(List<String> names, String debianPackage) {
    boolean isInstalled =
        Stream.of(
                "apt-get -qq update",
                "apt-get -qq -y --no-install-recommends install " + debianPackage)
            .allMatch(Programs::succeeds);
    return isInstalled ? installed(names) : Optional.empty();
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
