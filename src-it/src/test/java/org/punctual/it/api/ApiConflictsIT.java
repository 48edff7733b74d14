package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.Partner.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** Valid requests that conflict with the calendar. Each test has days of its own. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ApiConflictsIT {

  private static final String PATH = "/api/v1/appointments";
  private static final Duration HOUR = Duration.ofHours(1);

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Test
  void a_taken_hour_names_the_other_and_the_next_free_ones(Newcomer owner) {
    Instant nine = nineOnDay(10);
    Instant taken = nine.plus(HOUR);
    owner.partner().submit("A secret", taken);
    owner.partner().submit("A secret", taken.plus(HOUR.multipliedBy(2)));

    Answer refused = owner.partner().submit("Late", taken.minusSeconds(60));

    assertThat(refused.outcome()).isEqualTo("409 slot-taken");
    JsonObject conflict = refused.json().getJsonObject("conflict");
    assertThat(conflict.keySet()).containsExactly("start", "end");
    assertThat(conflict.getString("start")).isEqualTo(taken.toString());
    assertThat(conflict.getString("end")).isEqualTo(taken.plus(HOUR).toString());
    assertThat(refused.body()).doesNotContain("secret");
    assertThat(nextFree(refused))
        .containsExactly(
            taken.plus(HOUR), taken.plus(HOUR.multipliedBy(3)), taken.plus(HOUR.multipliedBy(4)));
  }

  @Test
  void ids_are_read_in_any_case(Newcomer owner) {
    String id = owner.partner().submit("Capital", nineOnDay(16)).json().getString("id");
    String path = PATH + "/" + id.toUpperCase(Locale.ROOT);
    Answer read = owner.partner().get(path);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json().getString("id")).isEqualTo(id);
    Answer renamed = owner.partner().patch(path, "{\"title\":\"Small\"}");
    assertThat(renamed.json().getString("title")).isEqualTo("Small");
    assertThat(cancel(owner, id.toUpperCase(Locale.ROOT)).status()).isEqualTo(200);
  }

  @Test
  void adjacent_hours_are_no_conflict(Newcomer owner) {
    Instant nine = nineOnDay(11);
    assertThat(owner.partner().submit("Middle", nine).status()).isEqualTo(201);
    assertThat(owner.partner().submit("Before", nine.minus(HOUR)).status()).isEqualTo(201);
    assertThat(owner.partner().submit("After", nine.plus(HOUR)).status()).isEqualTo(201);
  }

  @Test
  void a_canceled_hour_is_free_at_once(Newcomer owner) {
    Instant nine = nineOnDay(12);
    String id = owner.partner().submit("Off", nine).json().getString("id");
    assertThat(cancel(owner, id).json().getString("status")).isEqualTo("canceled");
    assertThat(owner.partner().submit("On", nine).status()).isEqualTo(201);
  }

  @Test
  void an_external_id_in_use_is_reported_together_with_the_taken_hour(Newcomer owner) {
    Instant nine = nineOnDay(13);
    String externalId = "CRM-" + UUID.randomUUID();
    String id = submitAs(externalId, nine, owner).json().getString("id");

    Answer again = submitAs(externalId, nine, owner);

    assertThat(again.outcome()).isEqualTo("409 duplicate-external-id");
    assertThat(again.json().getString("appointmentId")).isEqualTo(id);
    assertThat(again.json().getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("pointer") + " " + error.getString("code"))
        .containsExactly("/externalId duplicate-external-id", "/start slot-taken");
    assertThat(again.json().getJsonObject("conflict").getString("start"))
        .isEqualTo(nine.toString());
    assertThat(nextFree(again)).hasSize(3);
    cancel(owner, id);
    assertThat(submitAs(externalId, nine, owner).status()).isEqualTo(201);
  }

  @Test
  void a_partner_can_not_change_an_appointment_of_the_owner(
      Newcomer owner, LiveServer server, Browser browser) {
    LocalDate day = today.plusDays(14);
    try (Visitor visitor = new Visitor(browser, server)) {
      visitor.comeSignedIn(owner.email(), Journeys.PASSWORD);
      Journeys.book(visitor, "My own", day.toString(), "10:00");
      visitor.awaitAddress("**/appointments");
    }
    JsonObject booked = owner.partner().get(PATH + "?date=" + day).json();
    JsonObject own = booked.getJsonArray("items").getJsonObject(0);
    assertThat(own.getString("source")).isEqualTo("web");

    String path = PATH + "/" + own.getString("id");
    Answer refused = cancel(owner, own.getString("id"));

    assertThat(refused.outcome()).isEqualTo("409 submitted-elsewhere");
    assertThat(owner.partner().patch(path, "{\"notes\":\"x\"}").outcome())
        .isEqualTo("409 submitted-elsewhere");
    assertThat(owner.partner().get(PATH + "?date=" + day).json()).isEqualTo(booked);
  }

  private Instant nineOnDay(int ahead) {
    return today.plusDays(ahead).atTime(9, 0).toInstant(ZoneOffset.UTC);
  }

  private static Answer submitAs(String externalId, Instant start, Newcomer owner) {
    String json =
        "{\"title\":\"Check-up\",\"start\":\"%s\",\"externalId\":\"%s\"}"
            .formatted(start, externalId);
    return owner.partner().post(PATH, json);
  }

  private static Answer cancel(Newcomer owner, String id) {
    return owner.partner().post(PATH + "/" + id + "/cancel", "{}");
  }

  private static List<Instant> nextFree(Answer refused) {
    return refused.json().getJsonArray("nextFree").getValuesAs(JsonString.class).stream()
        .map(start -> Instant.parse(start.getString()))
        .toList();
  }
}
