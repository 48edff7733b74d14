package org.punctual.delivery.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.account.LinkToken;
import org.punctual.application.appointment.DecisionRequest;
import org.punctual.application.operation.Installation;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.delivery.mail.Ada;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Details;

@DisplayName("The mail of a reminder")
class ReminderTextTest {

  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");
  private static final Optional<ApiKeyId> OWNER_HERSELF = Optional.empty();
  private static final Optional<ApiKeyId> PARTNER =
      Optional.of(new ApiKeyId(UUID.fromString("018f0000-0000-7000-8000-000000000004")));

  @Test
  void says_what_and_when_on_the_owners_clock_and_where_to_see_it() {
    ReminderText text = text(Ada.ACCOUNT, START, Optional.empty(), OWNER_HERSELF);
    assertThat(text.subject()).isEqualTo("Reminder: Dentist on Tuesday, 1 December 2026 at 10:00");
    assertThat(text.body(false))
        .isEqualTo(
            """
            Hello Ada Lovelace,

            this is your reminder for:

                Dentist
                Tuesday, 1 December 2026, 10:00 to 11:00
                (Europe/Vienna, UTC+01:00)

            To see, move or cancel it:
            https://punctual.example/appointments/view?id=018f0000-0000-7000-8000-000000000002

            See you on time,
            Punctual

            --\s
            You can turn off reminders by mail in your settings:
            https://punctual.example/settings
            """);
  }

  @Test
  void asks_for_the_decision_that_is_still_awaited_and_says_that_it_is_late() {
    ReminderText text =
        text(
            Messages.of(Ada.ACCOUNT, START, Optional.of("Bring:\r\n\r\n{0} 'X-rays'"), PARTNER)
                .with(
                    new DecisionRequest(
                        new LinkToken("a-token_of-the-link"), Optional.of("Clinic '{0}'"))));
    assertThat(text.subject())
        .isEqualTo("Please decide: Dentist on Tuesday, 1 December 2026 at 10:00");
    assertThat(text.body(true))
        .isEqualTo(
            """
            Hello Ada Lovelace,

            this is your reminder for:

                Dentist
                Tuesday, 1 December 2026, 10:00 to 11:00
                (Europe/Vienna, UTC+01:00)

                Bring:

                {0} 'X-rays'

            This reminder was due on Tuesday, 1 December 2026 at 09:50 and is late. We are sorry.

            This appointment was submitted by Clinic '{0}' and still awaits your decision. Until you decide, its hour is held.
            To confirm or cancel it, without signing in:
            https://punctual.example/decide?token=a-token_of-the-link

            To see or move it:
            https://punctual.example/appointments/view?id=018f0000-0000-7000-8000-000000000002

            See you on time,
            Punctual

            --\s
            You can turn off reminders by mail in your settings:
            https://punctual.example/settings
            """);
  }

  @Test
  void asks_for_the_decision_also_when_the_submitter_has_no_name() {
    DecisionRequest request = new DecisionRequest(new LinkToken("token"), Optional.empty());
    ReminderText text =
        text(Messages.of(Ada.ACCOUNT, START, Optional.empty(), PARTNER).with(request));
    assertThat(text.body(false))
        .contains("This appointment still awaits your decision. Until you decide");
  }

  @Test
  void asks_for_no_decision_when_the_appointment_has_started() {
    ReminderText text = text(Ada.ACCOUNT, START, Optional.empty(), PARTNER);
    assertThat(text.subject()).isEqualTo("Reminder: Dentist on Tuesday, 1 December 2026 at 10:00");
    assertThat(text.body(false))
        .contains(
            """
            You have not decided on this appointment, and it has started.
            To see or cancel it:
            https://punctual.example/appointments/view?id=018f0000-0000-7000-8000-000000000002
            """)
        .doesNotContain("/decide", "awaits");
  }

  @Test
  void distinguishes_the_two_hours_that_a_clock_put_back_shows_twice() {
    // On 25 October 2026 clocks in Vienna go back from 03:00 to 02:00, at 01:00 UTC.
    assertThat(bodyAt("2026-10-25T00:30:00Z"))
        .contains("02:30 to 02:30\n    (Europe/Vienna, UTC+02:00)");
    assertThat(bodyAt("2026-10-25T01:30:00Z"))
        .contains("02:30 to 03:30\n    (Europe/Vienna, UTC+01:00)");
  }

  @Test
  void names_utc_once() {
    Account inUtc = Ada.with("ada@example.com", "Ada", "UTC");
    assertThat(text(inUtc, START, Optional.empty(), OWNER_HERSELF).body(false))
        .contains("09:00 to 10:00\n    (UTC)\n");
  }

  @Test
  void is_in_english_for_a_language_that_has_no_translation() {
    Account faroese = Ada.in("fo");
    assertThat(text(faroese, START, Optional.empty(), OWNER_HERSELF).subject())
        .isEqualTo("Reminder: Dentist on Tuesday, 1 December 2026 at 10:00");
  }

  @Test
  void keeps_a_title_from_reordering_the_date_beside_it() {
    ReminderText text =
        text(
            Messages.of(
                Ada.ACCOUNT, START, new Details("פגישה 1\u202e", Optional.empty()), OWNER_HERSELF));
    assertThat(text.subject())
        .isEqualTo("Reminder: \u2068פגישה 1\u2069 on Tuesday, 1 December 2026 at 10:00");
    assertThat(text.body(false)).contains("    \u2068פגישה 1\u2069\n    Tuesday, 1 December");
  }

  @Test
  void keeps_a_name_from_reordering_the_greeting() {
    Account owner = Ada.with("ada@example.com", "عدا", "UTC");
    assertThat(text(owner, START, Optional.empty(), OWNER_HERSELF).body(false))
        .startsWith("Hello \u2068عدا\u2069,\n");
  }

  private static String bodyAt(String start) {
    return text(Ada.ACCOUNT, Instant.parse(start), Optional.empty(), OWNER_HERSELF).body(false);
  }

  private static ReminderText text(
      Account owner, Instant start, Optional<String> notes, Optional<ApiKeyId> key) {
    return text(Messages.of(owner, start, notes, key));
  }

  private static ReminderText text(ReminderMessage message) {
    return new ReminderText(message, new Installation(URI.create("https://punctual.example")));
  }
}
