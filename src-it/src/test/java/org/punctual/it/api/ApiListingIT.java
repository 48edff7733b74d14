package org.punctual.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** Partners read lists page by page, and filter them. Each test has a day of its own. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class ApiListingIT {

  private static final String PATH = "/api/v1/appointments";

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private static final Pattern NEXT = Pattern.compile("<http://localhost:\\d+(.+)>; rel=\"next\"");

  @Test
  void pages_follow_each_other_by_their_links(Newcomer owner) {
    String question = PATH + "?date=" + day(20) + "&limit=2";
    List<String> ids = new ArrayList<>();
    for (int hour = 15; hour > 10; hour--) {
      ids.add(0, book(owner, day(20), hour));
    }

    Answer first = get(owner, question);
    Answer second = get(owner, next(first).orElseThrow());
    Answer third = get(owner, next(second).orElseThrow());

    assertThat(idsOn(first)).isEqualTo(ids.subList(0, 2));
    assertThat(idsOn(second)).isEqualTo(ids.subList(2, 4));
    assertThat(idsOn(third)).isEqualTo(ids.subList(4, 5));
    assertThat(third.header("Link")).isEmpty();
    assertThat(third.json().isNull("nextCursor")).isTrue();
    String cursor = first.json().getString("nextCursor");
    assertThat(get(owner, question + "&cursor=" + cursor).json()).isEqualTo(second.json());
    assertThat(get(owner, PATH + "?cursor=" + cursor).outcome())
        .as("the cursor of another question")
        .isEqualTo("400 invalid-parameter");
  }

  @Test
  void a_page_has_fifty_appointments_unless_the_partner_asks_for_another_number(Newcomer owner) {
    for (int number = 0; number < 51; number++) {
      book(owner, day(40 + number / 24), number % 24);
    }

    assertThat(idsOn(get(owner, PATH))).hasSize(50);
    assertThat(get(owner, PATH).json().getString("nextCursor")).matches("[A-Za-z0-9_-]+");
    assertThat(idsOn(get(owner, PATH + "?limit=250"))).hasSizeGreaterThan(50);
    assertThat(idsOn(get(owner, PATH + "?limit=1"))).hasSize(1);
  }

  @Test
  void appointments_with_the_same_start_are_in_the_order_of_their_ids(Newcomer owner) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(book(owner, day(26), 9));
      owner.partner().post(PATH + "/" + ids.get(i) + "/cancel", "{}");
    }

    String question = PATH + "?date=" + day(26);
    assertThat(idsOn(get(owner, question)))
        .containsExactlyElementsOf(ids.stream().sorted().toList());
    Answer first = get(owner, question + "&limit=2");
    assertThat(idsOn(get(owner, next(first).orElseThrow())))
        .containsExactly(ids.stream().sorted().toList().get(2));
  }

  @Test
  void a_page_is_not_changed_by_an_earlier_booking(Newcomer owner) {
    book(owner, day(21), 10);
    Answer first = get(owner, PATH + "?date=" + day(21) + "&limit=1");
    String later = book(owner, day(21), 12);
    Answer alone = get(owner, PATH + "?date=" + day(21) + "&limit=1");
    book(owner, day(21), 8);

    assertThat(first.header("Link")).isEmpty();
    assertThat(idsOn(get(owner, next(alone).orElseThrow()))).containsExactly(later);
  }

  @Test
  void only_appointments_of_a_requested_status_are_listed(
      Newcomer owner, LiveServer server, Browser browser) {
    String pending = book(owner, day(22), 9);
    String canceled = book(owner, day(22), 10);
    owner.partner().post(PATH + "/" + canceled + "/cancel", "{}");
    String confirmed = book(owner, day(22), 11);
    confirm(confirmed, owner, server, browser);

    String question = PATH + "?date=" + day(22);
    assertThat(idsOn(get(owner, question))).containsExactly(pending, canceled, confirmed);
    assertThat(idsOn(get(owner, question + "&status=pending"))).containsExactly(pending);
    assertThat(idsOn(get(owner, question + "&status=canceled"))).containsExactly(canceled);
    assertThat(idsOn(get(owner, question + "&status=confirmed"))).containsExactly(confirmed);
  }

  @Test
  void the_free_ranges_of_a_day_lie_around_its_appointments(Newcomer owner) {
    book(owner, day(25), 9);
    String canceled = book(owner, day(25), 11);
    owner.partner().post(PATH + "/" + canceled + "/cancel", "{}");
    String question = "/api/v1/free?timeZone=UTC&date=" + day(25);

    JsonObject free = get(owner, question).json();

    assertThat(free.getString("date")).isEqualTo(day(25).toString());
    assertThat(free.getString("timeZone")).isEqualTo("UTC");
    assertThat(free.getJsonArray("free").getValuesAs(JsonObject.class))
        .extracting(range -> range.getString("start") + " " + range.getString("end"))
        .containsExactly(
            day(25) + "T00:00:00Z " + day(25) + "T09:00:00Z",
            day(25) + "T10:00:00Z " + day(26) + "T00:00:00Z");
    JsonObject tooFar = get(owner, "/api/v1/free?timeZone=UTC&date=" + day(732)).json();
    assertThat(tooFar.getJsonArray("free")).isEmpty();
    assertThat(get(owner, "/api/v1/free").outcome()).isEqualTo("400 invalid-parameter");
    assertThat(get(owner, question.replace("UTC", "Mars/Olympus")).outcome())
        .isEqualTo("422 unknown-time-zone");
  }

  @Test
  void an_unchanged_appointment_is_not_sent_again(Newcomer owner) {
    String path = PATH + "/" + book(owner, day(23), 9);
    Answer whole = get(owner, path);
    String tag = whole.header("ETag").orElseThrow();
    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(whole.header("Cache-Control")).contains("private, no-cache");

    Answer same = unlessKnown(owner, path, "\"other\", " + tag);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("ETag")).contains(tag);

    owner.partner().post(path + "/cancel", "{}");
    Answer changed = unlessKnown(owner, path, tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag").orElseThrow()).isNotEqualTo(tag);
    assertThat(changed.json().getString("status")).isEqualTo("canceled");
  }

  @Test
  void appointments_of_another_owner_are_not_found(Newcomer owner, LiveServer server) {
    String id = book(owner, day(24), 9);
    Partner another = Partner.of(server);
    assertThat(RawCall.by(another, "GET", PATH + "/" + id).send().outcome())
        .isEqualTo("404 not-found");
    assertThat(RawCall.by(another, "POST", PATH + "/" + id + "/cancel").send().outcome())
        .isEqualTo("404 not-found");
    assertThat(another.get(PATH + "?date=" + day(24)).body()).doesNotContain(id);
    assertThat(get(owner, PATH + "/" + id).json().getString("status")).isEqualTo("pending");
  }

  private static void confirm(String id, Newcomer owner, LiveServer server, Browser browser) {
    try (Visitor visitor = new Visitor(browser, server)) {
      visitor.comeSignedIn(owner.email(), Journeys.PASSWORD);
      visitor.open("/appointments/view?id=" + id);
      visitor.press("Confirm");
      PlaywrightAssertions.assertThat(visitor.button("Confirm")).hasCount(0);
    }
  }

  private LocalDate day(int ahead) {
    return today.plusDays(ahead);
  }

  private static String book(Newcomer owner, LocalDate day, int hour) {
    return owner
        .partner()
        .submit("Listed", day.atTime(hour, 0).toInstant(ZoneOffset.UTC))
        .json()
        .getString("id");
  }

  private static Answer get(Newcomer owner, String path) {
    return RawCall.by(owner.partner(), "GET", path).send();
  }

  private static Answer unlessKnown(Newcomer owner, String path, String tags) {
    return RawCall.by(owner.partner(), "GET", path).header("If-None-Match", tags).send();
  }

  private static List<String> idsOn(Answer page) {
    return page.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("id"))
        .toList();
  }

  private static Optional<String> next(Answer page) {
    return page.header("Link").map(NEXT::matcher).filter(Matcher::matches).map(m -> m.group(1));
  }
}
