package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/**
 * A date that no calendar has is reported as a fault of its field, and never causes an error of the
 * server.
 */
@ExtendWith({SharedServer.class, SharedBrowser.class})
class AbsurdDatesIT {

  private static final String FAR = "+12026-11-01";

  /** Requests the appointments of a stretch of time as the calendar does. */
  private static final String ASKED_FOR_A_STRETCH =
      """
      async start => {
        const form = new URLSearchParams(new FormData(document.getElementById("calendar")));
        for (const [name, value] of Object.entries({
          "jakarta.faces.partial.ajax": "true",
          "jakarta.faces.source": "calendar:picture",
          "jakarta.faces.partial.execute": "calendar:picture",
          "jakarta.faces.partial.render": "calendar:picture",
          "calendar:picture": "calendar:picture",
          "calendar:picture_event": "true",
          "calendar:picture_start": start,
          "calendar:picture_end": "2026-12-07T00:00:00Z",
        })) {
          form.set(name, value);
        }
        const answer = await fetch("/appointments", {
          method: "POST",
          body: form,
          headers: { "Faces-Request": "partial/ajax" },
        });
        return answer.status + " " + (await answer.text());
      }\
      """;

  @Test
  void a_typed_date_is_kept_with_its_fault(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/usage");
      owner.fill("From", FAR);
      owner.press("Show");

      assertThat(field(owner, "From")).hasValue(FAR);
      assertThat(owner.page().locator("[id='range:from-fault']")).containsText("2026-12-01");

      owner.fill("From", "2027-02-29");
      owner.press("Show");
      assertThat(owner.page().locator("[id='range:from-fault']")).containsText("does not exist");
    }
  }

  @Test
  void a_date_in_an_address_is_shown_and_not_booked(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new?date=%2B999999999-12-31&time=10:00");
      assertThat(field(owner, "Date")).hasValue("+999999999-12-31");
      owner.fill("Title", "In a while");
      owner.press("Book appointment");

      assertThat(field(owner, "Date")).hasValue("+999999999-12-31");
      assertThat(field(owner, "Title")).hasValue("In a while");
      assertThat(owner.page().locator("[id='booking:date-fault']")).containsText("2026-12-01");
    }
  }

  @Test
  void an_hour_more_than_two_years_ahead_is_refused_and_stays_typed(
      LiveServer server, Browser browser) {
    String far = LocalDate.now(ZoneOffset.UTC).plusDays(732).toString();
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      Journeys.book(owner, "Some day", far, "10:00");

      assertThat(owner.page().locator("[id='booking:date-fault']"))
          .hasText("This date is more than 730 days ahead. Choose an earlier one.");
      assertThat(field(owner, "Date")).isFocused();
      assertThat(field(owner, "Title")).hasValue("Some day");
      assertThat(field(owner, "Date")).hasValue(far);
      assertThat(field(owner, "Time")).hasValue("10:00");
      assertThat(owner.button("Remove reminder")).hasCount(1);
    }
  }

  @Test
  void a_year_of_less_than_four_digits_is_not_completed(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments/new");
      owner.fill("Title", "Long ago");
      owner.fill("Time", "10:00");
      for (String typed : new String[] {"0000-01-01", "26-12-01"}) {
        owner.fill("Date", typed);
        owner.press("Book appointment");

        assertThat(owner.page().locator("[id='booking:date-fault']"))
            .containsText("This isn’t a date");
        assertThat(field(owner, "Date")).hasValue(typed);
      }
    }
  }

  @Test
  void a_stretch_that_no_calendar_has_shows_no_appointments(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/appointments?tab=calendar");
      for (String start : new String[] {"garbage", "-999999999-01-01T00:00:00Z", ""}) {
        assertThat(owner.page().locator("#calendar")).isAttached();
        Object answer = owner.page().evaluate(ASKED_FOR_A_STRETCH, start);
        Assertions.assertThat(answer.toString()).startsWith("200 ").contains("{\"events\":[]}");
      }
    }
  }

  @Test
  void an_address_of_the_usage_page_falls_back_to_the_last_days(
      LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      owner.open("/usage?from=%2B999999999-12-31&to=%2B999999999-12-31");

      assertThat(field(owner, "To")).hasValue(Pattern.compile("20\\d\\d-\\d\\d-\\d\\d"));
    }
  }

  @Test
  void the_api_lists_the_first_and_the_last_day_of_the_calendar(LiveServer server) {
    for (String day : new String[] {"0001-01-01", "9999-12-31"}) {
      String zone = "&timeZone=Pacific/Kiritimati";
      Answer list =
          RawCall.withKey(server, "GET", "/api/v1/appointments?date=" + day + zone).send();
      Assertions.assertThat(list.outcome()).isEqualTo("200");
    }
    Answer refused =
        RawCall.withKey(server, "GET", "/api/v1/usage?from=%2B12026-01-01&to=0000-01-01").send();
    Assertions.assertThat(refused.complaints())
        .containsExactly("from invalid-parameter", "to invalid-parameter");
  }

  private static Locator field(Visitor owner, String label) {
    return owner.page().getByLabel(label, new GetByLabelOptions().setExact(true));
  }
}
