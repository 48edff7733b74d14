package org.punctual.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.application.InMemoryPunctual;
import org.punctual.application.account.Accounts;
import org.punctual.application.account.OwnerChanges;
import org.punctual.application.apikey.IssuingApiKeys.IssuedKey;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeySecret;
import org.punctual.domain.apikey.Scope;

class RecognisingPartnersTest {

  private static final Instant END = InMemoryPunctual.START.plus(Duration.ofDays(30));

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");
  private final IssuedKey issued =
      punctual.issuing.issue(ada.id(), "CRM", Set.of(Scope.APPOINTMENTS_READ), Optional.of(END));
  private final String secret = issued.secret().value();

  @Nested
  class A_partner {

    @Test
    void is_recognised_by_the_key_and_acts_for_its_owner() {
      Partner partner = punctual.recognising.recognise(secret).orElseThrow();

      assertThat(partner).isEqualTo(new Partner(issued.key().usedAt(InMemoryPunctual.START), ada));
      assertThat(partner.may(Scope.APPOINTMENTS_READ)).isTrue();
      assertThat(partner.may(Scope.APPOINTMENTS_WRITE)).isFalse();
    }
  }

  @Nested
  class Nobody_is_recognised {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "no key",
          "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBG",
          "punctual_8aspm4G7_VmSUfOoD6V1vrORcmn0iSHkpEby6vK114UzBGf"
        })
    void by_what_is_malformed_or_has_a_wrong_checksum_and_no_store_is_asked(String sent) {
      RecognisingPartners withoutStore =
          new RecognisingPartners(
              new KnownPartners(absent(OwnerChanges.class), punctual.clock),
              new LookingUpPartners(absent(ApiKeys.class), absent(Accounts.class)),
              punctual.clock);

      assertThat(withoutStore.recognise(sent)).isEmpty();
      assertThatThrownBy(() -> withoutStore.recognise(secret)).hasMessage("recent");
    }

    @Test
    void by_a_key_that_nobody_issued() {
      assertThat(punctual.recognising.recognise(ApiKeySecret.generated(bound -> 7).value()))
          .isEmpty();
    }

    @Test
    void by_a_key_that_shares_but_the_public_part() {
      ApiKeySecret other = sharingPublicPart(issued.secret());
      assertThat(other.publicPart()).isEqualTo(issued.secret().publicPart());

      assertThat(punctual.recognising.recognise(other.value())).isEmpty();
    }

    @Test
    void by_a_revoked_key() {
      punctual.issuing.revoke(ada.id(), issued.key().id());

      assertThat(punctual.recognising.recognise(secret)).isEmpty();
    }

    @Test
    void by_an_expired_key() {
      punctual.clock.setTo(END);

      assertThat(punctual.recognising.recognise(secret)).isEmpty();
    }

    @Test
    void when_the_owners_account_is_locked_or_gone() {
      punctual.locked(ada);
      assertThat(punctual.recognising.recognise(secret)).isEmpty();

      punctual.accounts.remove(ada.id());
      assertThat(punctual.recognising.recognise(secret)).isEmpty();
    }

    @Test
    void by_a_key_that_shares_but_the_public_part_with_one_recognised_a_moment_ago() {
      punctual.recognising.recognise(secret);

      assertThat(punctual.recognising.recognise(sharingPublicPart(issued.secret()).value()))
          .isEmpty();
    }

    private static <T> T absent(Class<T> port) {
      return port.cast(
          Proxy.newProxyInstance(
              port.getClassLoader(),
              new Class<?>[] {port},
              (proxy, method, arguments) -> {
                throw new IllegalStateException(method.getName());
              }));
    }

    private static ApiKeySecret sharingPublicPart(ApiKeySecret secret) {
      String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
      var characters = secret.publicPart().chars().map(alphabet::indexOf).iterator();
      return ApiKeySecret.generated(bound -> characters.hasNext() ? characters.next() : 0);
    }
  }

  @Nested
  class The_last_use {

    @Test
    void is_noted_with_the_first_call() {
      punctual.recognising.recognise(secret);

      assertThat(lastUse()).contains(InMemoryPunctual.START);
    }

    @Test
    void is_noted_at_most_once_a_minute() {
      punctual.recognising.recognise(secret);
      punctual.clock.advance(Duration.ofSeconds(60).minusNanos(1));
      punctual.recognising.recognise(secret);
      assertThat(lastUse()).contains(InMemoryPunctual.START);

      punctual.clock.advance(Duration.ofSeconds(1));
      punctual.recognising.recognise(secret);

      assertThat(lastUse()).contains(InMemoryPunctual.START.plusSeconds(61).minusNanos(1));
    }

    @Test
    void is_not_noted_for_a_key_that_does_not_work() {
      punctual.issuing.revoke(ada.id(), issued.key().id());
      punctual.recognising.recognise(secret);

      assertThat(lastUse()).isEmpty();
    }

    private Optional<Instant> lastUse() {
      return punctual.keys.find(ada.id(), issued.key().id()).orElseThrow().life().lastUsedAt();
    }
  }
}
