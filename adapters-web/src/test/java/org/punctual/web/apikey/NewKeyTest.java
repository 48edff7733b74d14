package org.punctual.web.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.Scope;
import org.punctual.web.SignedIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NewKeyTest {

  private final SignedIn ada = new SignedIn();
  private final FreshKey fresh = new FreshKey(ada.me(), ada.punctual.issuing);

  @Test
  void Its_secret_is_shown_in_the_answer_and_works() {
    typed("CRM", "appointments:read").create();

    assertThat(fresh.isMade()).isTrue();
    assertThat(fresh.getName()).isEqualTo("CRM");
    assertThat(ada.punctual.recognising.recognise(fresh.getSecret()))
        .hasValueSatisfying(partner -> assertThat(partner.may(Scope.APPOINTMENTS_READ)).isTrue());
    assertThat(ada.feedback.shown()).containsExactly("close: newKey");
  }

  @Test
  void Another_request_knows_nothing_of_the_secret() {
    typed("CRM", "appointments:read").create();

    FreshKey another = new FreshKey(ada.me(), ada.punctual.issuing);
    assertThat(another.isMade()).isFalse();
    assertThat(another.getSecret()).isEmpty();
  }

  @Test
  void The_list_shows_it_at_once_and_the_form_is_empty_again() {
    NewKey page = typed("CRM", "appointments:read");
    page.create();

    assertThat(keys().getWorking()).extracting(KeyCard::name).containsExactly("CRM");
    assertThat(page.getName()).isEmpty();
    assertThat(page.getScopes()).containsExactly("appointments:read", "appointments:write");
  }

  @Test
  void It_works_through_its_last_day_on_the_owners_clocks() {
    NewKey page = typed("CRM", "appointments:read");
    page.setLastDay(LocalDate.of(2026, 11, 23));
    page.create();

    assertThat(keys().getWorking().get(0).expiresAt())
        .contains(Instant.parse("2026-11-23T23:00:00Z"));
    assertThat(keys().getWorking().get(0).lastMinute()).isEqualTo("2026-11-23T22:59:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "9999-12-31, Europe/Berlin, 9999-12-31T23:00:00Z",
    "9999-12-31, UTC, 9999-12-31T23:59:59Z",
    "9999-12-31, America/New_York, 9999-12-31T23:59:59Z"
  })
  void Its_end_has_a_year_of_four_digits(LocalDate day, ZoneId zone, Instant end) {
    assertThat(NewKey.endOf(day, zone)).isEqualTo(end);
  }

  @Test
  void All_faults_are_shown_at_once_and_the_typed_text_stays() {
    NewKey page = typed(" ");
    page.setLastDay(LocalDate.of(2026, 11, 22));
    page.create();

    assertThat(ada.feedback.shown())
        .containsExactly(
            "refuse: key:name key-name-required",
            "refuse: key:scopes scope-required",
            "refuse: key:expiresAt expiry-in-past");
    assertThat(page.getLastDay()).isEqualTo("2026-11-22");
  }

  @Test
  void It_is_refused_when_the_owner_has_too_many_working_keys() {
    IntStream.range(0, ApiKey.MAX_ACTIVE)
        .forEach(number -> typed("Key " + number, "appointments:read").create());
    ada.feedback.shown().clear();
    typed("One more", "appointments:read").create();

    assertThat(ada.feedback.shown()).containsExactly("refuse: key: too-many-keys");
  }

  private Keys keys() {
    return new Keys(ada.me(), ada.punctual.issuing, ada.punctual.browsingUsage, ada.punctual.clock);
  }

  private NewKey typed(String name, String... scopes) {
    NewKey page = new NewKey(ada.me(), fresh, ada.ownerFeedback());
    page.setName(name);
    page.setScopes(List.of(scopes));
    return page;
  }
}
