package org.punctual.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefused;
import static org.punctual.domain.account.AccountReason.BUSY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Pbkdf2PasswordsTest {

  private static final String TYPED = "correct horse battery staple";

  private final CountingPasswordHash hashes = new CountingPasswordHash();
  private final Pbkdf2Passwords passwords =
      new Pbkdf2Passwords(hashes, new HashingBound(), new KnownPasswords(), new PasswordGuesses());

  @Test
  void A_password_is_hashed_in_600_000_iterations_of_HMAC_SHA_256() {
    assertThat(passwords.hash(new Password(TYPED)).encoded())
        .startsWith("PBKDF2WithHmacSHA256:600000:");
  }

  @Test
  void A_typed_password_matches_only_its_own_hash() {
    Optional<PasswordHash> stored = Optional.of(passwords.hash(new Password(TYPED)));
    assertThat(passwords.matches(TYPED, stored)).isTrue();
    assertThat(passwords.matches(TYPED + " ", stored)).isFalse();
  }

  @Test
  void The_shortest_and_the_longest_password_match() {
    for (String typed : List.of("x".repeat(12), "😀".repeat(128))) {
      Optional<PasswordHash> stored = Optional.of(passwords.hash(new Password(typed)));
      assertThat(passwords.matches(typed, stored)).isTrue();
    }
  }

  @Nested
  class As_much_work_is_done {

    @ParameterizedTest
    @ValueSource(strings = {TYPED, "", "nobody's", "short"})
    void without_a_stored_hash(String typed) {
      assertThat(passwords.matches(typed, Optional.empty())).isFalse();
      assertThat(hashes.verified)
          .singleElement()
          .satisfies(done -> assertThat(done.hash()).startsWith("PBKDF2WithHmacSHA256:600000:"));
    }

    @Test
    void for_a_text_too_long_for_a_password() {
      Optional<PasswordHash> stored = Optional.of(passwords.hash(new Password(TYPED)));
      assertThat(passwords.matches("x".repeat(1_000_000), stored)).isFalse();
      assertThat(hashes.verified)
          .singleElement()
          .satisfies(done -> assertThat(done.password()).hasSizeLessThan(129))
          .satisfies(done -> assertThat(done.hash()).isEqualTo(stored.orElseThrow().encoded()));
    }
  }

  @Nested
  class While_another_hash_has_the_only_turn {

    private final HashingBound bound = new HashingBound(1, Duration.ofMillis(1));
    private final Pbkdf2Passwords waiting =
        new Pbkdf2Passwords(hashes, bound, new KnownPasswords(), new PasswordGuesses());
    private final Optional<PasswordHash> stored = Optional.of(waiting.hash(new Password(TYPED)));

    @Test
    void hashing_is_refused() {
      assertBusy(() -> waiting.hash(new Password(TYPED)));
    }

    @Test
    void comparing_is_refused() {
      assertBusy(() -> waiting.matches(TYPED, stored));
      assertBusy(() -> waiting.matches(TYPED, Optional.empty()));
      assertThat(hashes.verified).isEmpty();
    }

    private void assertBusy(Runnable hashing) {
      bound.inTurn(() -> assertRefused(BUSY, hashing));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PBKDF2WithHmacSHA256:600000:salt:hash, false
          PBKDF2WithHmacSHA256:700000:salt:hash, false
          PBKDF2WithHmacSHA256:599999:salt:hash, true
          PBKDF2WithHmacSHA1:600000:salt:hash,   true
          """)
  void A_hash_is_outdated_when_it_took_less_effort(String encoded, boolean outdated) {
    assertThat(passwords.isOutdated(new PasswordHash(encoded))).isEqualTo(outdated);
  }

  @Test
  void A_guessable_password_is_recognised() {
    assertThat(passwords.isGuessable(new Password("password1234"), List.of())).isTrue();
    assertThat(passwords.isGuessable(new Password(TYPED), List.of("ada"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correcthorsebatterystaple",
        "CorrectHorseBatteryStaple",
        "CORRECTHORSEBATTERYSTAPLE",
        "therewillbeblood",
        "TheTruthIsOutThere",
        "TheDarkKnightRises12"
      })
  void A_leaked_password_is_guessable_in_whatever_case_though_zxcvbn_finds_it_strong(
      String leaked) {
    assertThat(new PasswordGuesses().isGuessable(leaked, List.of())).isFalse();
    assertThat(passwords.isGuessable(new Password(leaked), List.of())).isTrue();
  }
}
