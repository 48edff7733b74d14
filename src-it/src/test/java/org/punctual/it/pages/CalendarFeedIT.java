package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** An owner shares the calendar as a feed, and other programs read it at its secret address. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class CalendarFeedIT {

  private final String day = LocalDate.now(ZoneOffset.UTC).plusDays(90).toString();

  @Test
  void a_feed_link_is_shown_once_and_works_until_it_is_revoked(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "feed@punctual.example");
      Journeys.book(owner, "Zahnärztin", day, "10:00");
      owner.awaitAddress("**/appointments*");

      String path = created(owner);
      Answer calendar = read(server, path);
      assertCalendar(calendar);
      assertUnchanged(server, path, calendar);
      assertOthersAreRefused(server, path);

      owner.open("/settings");
      assertThat(address(owner)).hasCount(0);
      assertThat(owner.page().locator(".feed")).containsText("Active");
      owner.press("Revoke feed link");
      Locator dialog = owner.dialog("Revoke the feed link?");
      assertOpenToEveryone(owner, dialog);
      owner.buttonIn(dialog, "Keep feed link").click();
      assertThat(dialog).isHidden();
      assertThat(owner.page().locator(".feed")).containsText("Active");
      assertThat(read(server, path).status()).isEqualTo(200);
      owner.press("Revoke feed link");
      owner.buttonIn(dialog, "Revoke feed link").click();
      assertThat(dialog).isHidden();

      assertThat(owner.page().getByText("The feed link no longer works.")).isVisible();
      assertThat(owner.button("Create feed link")).isVisible();
      assertThat(owner.button("Revoke feed link")).hasCount(0);
      assertThat(owner.page().locator("#feed-title")).isFocused();
      assertGone(read(server, path), path);
      assertThat(server.log())
          .contains("event=feed-created", "event=feed-revoked")
          .doesNotContain(secretIn(path), "SRVE0777E");
      assertThat(RawCall.of(server, "GET", "/metrics").send().body())
          .contains("operation=\"calendar.get\"")
          .doesNotContain(secretIn(path));
    }
  }

  /** Creates a feed link, and returns the path of its address. */
  private static String created(Visitor owner) {
    owner.open("/settings");
    assertThat(owner.button("Revoke feed link")).hasCount(0);
    owner.press("Create feed link");
    assertThat(owner.page().getByText("Your feed link is ready.")).isVisible();
    assertThat(address(owner)).isFocused();
    assertThat(owner.button("Create feed link")).hasCount(0);
    assertThat(owner.button("Revoke feed link")).isVisible();
    String path = URI.create(address(owner).textContent()).getPath();
    assertThat(path).matches("/api/v1/calendar/[A-Za-z0-9_-]{43}\\.ics");
    assertOpenToEveryone(owner);
    return path;
  }

  private static void assertCalendar(Answer calendar) {
    assertThat(calendar.status()).isEqualTo(200);
    assertThat(
            calendar.header("Content-Type").orElseThrow().toLowerCase(Locale.ROOT).replace(" ", ""))
        .isEqualTo("text/calendar;charset=utf-8");
    assertThat(calendar.header("Cache-Control")).contains("private, no-cache");
    assertThat(calendar.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("SUMMARY:Zahnärztin\r\n", "STATUS:CONFIRMED\r\n", "SEQUENCE:0\r\n")
        .doesNotContain("VALARM")
        .endsWith("END:VCALENDAR\r\n");
  }

  private static void assertUnchanged(LiveServer server, String path, Answer first) {
    String tag = first.header("ETag").orElseThrow();
    Answer known = RawCall.of(server, "GET", path).header("If-None-Match", tag).send();
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.header("ETag")).contains(tag);
    assertThat(known.body()).isEmpty();
    Answer head = RawCall.of(server, "HEAD", path).send();
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("ETag")).contains(tag);
    assertThat(head.body()).isEmpty();
    Answer alarms =
        RawCall.of(server, "GET", path + "?alarms=true")
            .header("If-None-Match", tag)
            .header("Accept", "text/calendar")
            .send();
    assertThat(alarms.status()).isEqualTo(200);
    assertThat(alarms.body()).containsOnlyOnce("TRIGGER:-PT60M\r\n");
  }

  private static void assertOthersAreRefused(LiveServer server, String path) {
    assertThat(read(server, path + "?alarm=true").complaints())
        .containsExactly("alarm invalid-parameter");
    assertThat(read(server, path + "?alarms=yes").complaints())
        .containsExactly("alarms invalid-parameter");
    assertThat(read(server, path + "?alarms=true&alarms=true").complaints())
        .containsExactly("alarms invalid-parameter");
    Answer posted = RawCall.of(server, "POST", path).body().send();
    assertThat(posted.outcome()).isEqualTo("405 method-not-allowed");
    assertThat(posted.header("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(RawCall.of(server, "OPTIONS", path).send().status()).isEqualTo(204);
    Answer withMatrix = read(server, path + ";a=b");
    assertThat(withMatrix.outcome()).isEqualTo("401 unauthorized");
    assertThat(withMatrix.body()).doesNotContain(secretIn(path));
    String withoutEnd = path.replace(".ics", "");
    assertThat(read(server, withoutEnd).outcome()).isEqualTo("401 unauthorized");
    assertThat(read(server, withoutEnd).body()).doesNotContain(secretIn(path));
    assertGone(RawCall.withKey(server, "GET", withoutEnd).send(), path);
    String secret = secretIn(path);
    Answer me = RawCall.of(server, "GET", "/api/v1/me").header("X-API-Key", secret).send();
    assertThat(me.outcome()).isEqualTo("401 unauthorized");
  }

  private static void assertGone(Answer answer, String path) {
    assertThat(answer.outcome()).isEqualTo("404 not-found");
    assertThat(answer.json().getString("instance")).isEqualTo("/api/v1/calendar");
    assertThat(answer.body()).doesNotContain(secretIn(path));
  }

  private static Answer read(LiveServer server, String path) {
    return RawCall.of(server, "GET", path).send();
  }

  private static String secretIn(String path) {
    return path.replaceAll(".*/|\\.ics", "");
  }

  private static Locator address(Visitor owner) {
    return owner.page().locator("#feed-address");
  }
}
