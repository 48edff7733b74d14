package org.punctual.persistence.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many guesses a password would take someone who tries well-known ones, words, names, dates,
 * keyboard patterns and repetitions first: zxcvbn's estimate (Wheeler, USENIX Security 2016).
 */
@ApplicationScoped
class PasswordGuesses {

  /** What zxcvbn holds out against guessing a stolen slow hash; its best score of 4. */
  private static final double ENOUGH_LOG10 = 10;

  /** Longer text takes zxcvbn seconds, if someone is out to waste them. */
  private static final int MEASURED_AT_ONCE = 32;

  private static final int SHORTEST_WORD = 3;
  private static final String ANYTHING_BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";

  private final Zxcvbn zxcvbn = new Zxcvbn();

  /** Says whether every stretch of a password takes too few guesses, given what is known. */
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
