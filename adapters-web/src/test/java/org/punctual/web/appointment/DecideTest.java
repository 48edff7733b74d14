package org.punctual.web.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.account.LinkToken;
import org.punctual.application.appointment.DecidingAppointments.SeenState;
import org.punctual.application.operation.FakeStoreHealth;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.DecisionLink;
import org.punctual.domain.appointment.RequestedTime;
import org.punctual.domain.appointment.Status;
import org.punctual.web.FakeBrowser;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerSessions;
import org.punctual.web.frame.SentParameters;
import org.punctual.web.frame.Texts;

/** Ada's partner submitted a viewing for 1 December at 10:00 in Vienna. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecideTest {

  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

  private final AdasPages pages = new AdasPages();
  private final FakeBrowser browser = new FakeBrowser();
  private final OwnerSessions sessions =
      new OwnerSessions(pages.punctual.keepingSessions, new FakeStoreHealth());
  private Appointment pending;
  private String token;

  @BeforeEach
  void submit() {
    pending = pages.submit("Viewing", START.toString(), 60);
    token = issued(pending);
  }

  @Test
  void An_open_link_shows_the_appointment_on_the_clocks_of_its_owner_and_the_key_of_its_partner() {
    Decide page = opened(token);

    assertThat(page.getState()).isEqualTo("open");
    assertThat(page.isOpen()).isTrue();
    assertThat(page.isShown()).isTrue();
    AppointmentCard card = page.getCard();
    assertThat(card.title()).isEqualTo("Viewing");
    assertThat(card.day()).isEqualTo("Tuesday 1 December 2026");
    assertThat(card.hours()).isEqualTo("10:00 – 11:00");
    assertThat(card.zone()).isEqualTo("Europe/Vienna");
    assertThat(card.origin()).isEqualTo("Submitted by Homefinder");
    assertThat(card.reminders().text()).isEqualTo("1 reminder, next 09:00");
    assertThat(card.status()).isEqualTo("pending");
    assertThat(pages.now(pending)).isEqualTo(pending);
  }

  @Test
  void The_button_confirms_and_the_same_page_shows_it() {
    Decide page = opened(token);
    page.confirm();

    assertThat(page.getState()).isEqualTo("done-confirmed");
    assertThat(page.isOpen()).isFalse();
    assertThat(page.getCard().status()).isEqualTo("confirmed");
    assertThat(page.getTarget()).isEqualTo("/appointments/view?id=" + pending.id());
    assertThat(pages.now(pending).status()).isEqualTo(Status.CONFIRMED);
    assertThat(history())
        .containsExactly("Submitted by Homefinder", "Confirmed by you, by a mailed link");
  }

  @Test
  void Another_account_is_named_because_it_would_not_find_the_appointment() {
    assertThat(opened(token).getStranger()).isEmpty();
    sessions.begin(browser.request(Map.of()), pages.punctual.customer("Bob"));
    assertThat(opened(token).getStranger()).isEqualTo("bob@example.org");
    assertThat(opened("of-no-link").getStranger()).isEmpty();
    sessions.begin(
        browser.request(Map.of()), pages.punctual.accounts.find(pending.owner()).orElseThrow());
    assertThat(opened(token).getStranger()).isEmpty();
  }

  @Test
  void The_other_button_cancels_for_the_typed_reason() {
    Decide page = opened(token);
    page.setReason("I am abroad.");
    page.cancel();

    assertThat(page.getState()).isEqualTo("done-canceled");
    assertThat(page.getCard().reason()).isEqualTo("I am abroad.");
    assertThat(pages.now(pending).status()).isEqualTo(Status.CANCELED);
    assertThat(history())
        .containsExactly("Submitted by Homefinder", "Canceled by you, by a mailed link");
  }

  @Test
  void A_reason_that_is_too_long_is_a_fault_at_its_field_and_stays_typed() {
    Decide page = opened(token);
    page.setReason("x".repeat(501));
    page.cancel();

    assertThat(pages.feedback.shown()).containsExactly("refuse: deciding:reason reason-invalid");
    assertThat(page.getState()).isEqualTo("open");
    assertThat(page.getReason()).hasSize(501);
    assertThat(pages.now(pending)).isEqualTo(pending);
  }

  @Test
  void A_link_that_ended_between_opening_and_pressing_says_why_and_shows_no_details() {
    Decide page = opened(token);
    assertThat(page.isOpen()).isTrue();
    pages.punctual.deciding.move(
        pages.ada.id(),
        new SeenState(pending.id(), 0),
        RequestedTime.at(START.plusSeconds(7200), AdasPages.VIENNA));
    Appointment moved = pages.now(pending);
    page.confirm();

    assertThat(page.getState()).isEqualTo("moved");
    assertThat(page.isShown()).isFalse();
    assertThat(page.getTarget()).isEqualTo("/appointments/view?id=" + pending.id());
    assertThat(pages.now(pending)).isEqualTo(moved);
  }

  @Test
  void A_used_link_says_that_the_appointment_is_decided() {
    opened(token).confirm();
    Decide again = opened(token);
    again.cancel();

    assertThat(again.getState()).isEqualTo("confirmed");
    assertThat(pages.now(pending).status()).isEqualTo(Status.CONFIRMED);
  }

  @Test
  void An_unknown_link_leads_to_the_requests() {
    Decide page = new Decide(pages.punctual.decidingByLink, cards(), pages.feedback, none());
    page.confirm();

    assertThat(page.getState()).isEqualTo("unknown");
    assertThat(page.isShown()).isFalse();
    assertThat(page.getTarget()).isEqualTo("/requests");
    assertThat(opened("never-made").getState()).isEqualTo("unknown");
  }

  @Test
  void Each_state_has_a_title_and_a_text() {
    Texts texts = new Texts();
    for (DecisionLink.State state : DecisionLink.State.values()) {
      assertThat(texts.of(Locale.ENGLISH, "decide.title." + state.code())).isNotBlank();
      assertThat(texts.of(Locale.ENGLISH, "decide.text." + state.code())).isNotBlank();
    }
  }

  private String issued(Appointment appointment) {
    LinkToken fresh = LinkToken.fresh();
    pages.punctual.decisionLinks.addAll(
        List.of(DecisionLink.issued(fresh.hash(), appointment, pages.punctual.clock.instant())));
    return fresh.value();
  }

  private Decide opened(String of) {
    return new Decide(
        pages.punctual.decidingByLink,
        cards(),
        pages.feedback,
        SentParameters.of(Map.of("token", of)));
  }

  private List<String> history() {
    pages.appointmentForm.setId(pending.id().toString());
    return pages.records().getChanges().stream().map(HistoryLine::text).toList();
  }

  private LinkedCards cards() {
    Me visitor = new Me(browser.request(Map.of()), sessions);
    return new LinkedCards(
        pages.punctual.issuing, pages.punctual.browsingReminders, new Texts(), visitor);
  }

  private static SentParameters none() {
    return SentParameters.of(Map.of());
  }
}
