package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.account.Password;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordGuessesTest {

  private static final List<String> ABOUT_ANNA =
      List.of("anna.miller@example.com", "anna.miller", "Anna Miller");

  private final PasswordGuesses guesses = new PasswordGuesses();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "123456789012",
        "qwertyuiop12",
        "aaaaaaaaaaaa",
        "P@ssw0rd1234",
        "iloveyou2024!",
        "passwordpassword",
        "abcdefghijkl",
        "1q2w3e4r5t6y",
        "Summer2024!!",
        "punctual1234"
      })
  void Well_known_ones_words_and_patterns_are_guessed(String password) {
    assertThat(guesses.isGuessable(password, List.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"annamiller2024", "anna@example", "Miller.Anna.1", "AnnaMiller!!1"})
  void What_is_made_of_name_and_address_is_guessed(String password) {
    assertThat(guesses.isGuessable(password, ABOUT_ANNA)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "violet-otter-12",
        "k8Jd02hs9XkQ",
        "Grüner Tee am Morgen",
        "ночь улица фонарь аптека",
        "人生七転び八起き、また明日。"
      })
  void Phrases_and_random_ones_are_not(String password) {
    assertThat(guesses.isGuessable(password, ABOUT_ANNA)).isFalse();
  }

  @Test
  void The_longest_repetition_is_guessed() {
    assertThat(guesses.isGuessable("a".repeat(Password.MAX_LENGTH), List.of())).isTrue();
    assertThat(guesses.isGuessable("😀".repeat(Password.MAX_LENGTH), List.of())).isTrue();
  }

  @Test
  void A_strong_end_makes_up_for_a_weak_beginning() {
    assertThat(guesses.isGuessable("a".repeat(40) + "correct horse battery", List.of())).isFalse();
  }
}
