package org.punctual.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Leaked passwords of 12 characters and more. zxcvbn knows few passwords of that length. It
 * considers a phrase of four words strong, however often the phrase was leaked. The origin of the
 * list is stated beside it, in {@code known-passwords.md}.
 */
@ApplicationScoped
class KnownPasswords {

  private static final String LIST = "known-passwords.txt.gz";

  /** In lower case; 12,000 entries take about a megabyte. */
  private final Set<String> passwords = read();

  /** Says whether a password is on the list, in upper, lower or mixed case. */
  boolean contains(String password) {
    return passwords.contains(password.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read() {
    try (InputStream packed = KnownPasswords.class.getResourceAsStream(LIST);
        InputStream list = new GZIPInputStream(Objects.requireNonNull(packed, LIST));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
