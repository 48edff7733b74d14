package org.punctual.persistence.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Estimates how many guesses a password would take an attacker. The attacker tries well-known
 * passwords, words, names, dates, keyboard patterns and repetitions first. The estimate is zxcvbn's
 * (Wheeler, USENIX Security 2016).
 */
@ApplicationScoped
class PasswordGuesses {

  /**
   * The guesses of zxcvbn's best score, 4. Such a password withstands the guessing of a stolen slow
   * hash.
   */
  private static final double ENOUGH_LOG10 = 10;

  /** A longer text can be made to take zxcvbn seconds. */
  private static final int MEASURED_AT_ONCE = 32;

  private static final int SHORTEST_WORD = 3;
  private static final String ANYTHING_BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

  private final Zxcvbn zxcvbn = new Zxcvbn();

  /**
   * Says whether every stretch of a password takes too few guesses by an attacker who knows the
   * owner.
   */
  boolean isGuessable(String password, Collection<String> aboutOwner) {
    List<String> known =
        Stream.concat(Stream.of("punctual"), aboutOwner.stream().flatMap(PasswordGuesses::words))
            .toList();
    return stretchesOf(password)
        .noneMatch(part -> zxcvbn.measure(part, known).getGuessesLog10() >= ENOUGH_LOG10);
  }

  private static Stream<String> stretchesOf(String password) {
    return IntStream.iterate(0, i -> i < password.length(), i -> i + MEASURED_AT_ONCE)
        .mapToObj(i -> password.substring(i, Math.min(i + MEASURED_AT_ONCE, password.length())));
  }

  /** A text, and each word of it. */
  private static Stream<String> words(String text) {
    return Stream.concat(Stream.of(text), Arrays.stream(text.split(ANYTHING_BETWEEN_WORDS)))
        .filter(word -> word.length() >= SHORTEST_WORD);
  }
}
