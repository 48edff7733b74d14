package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.punctual.it.live.FormState;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailBox;
import org.punctual.it.live.Partner;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.WholeMinute;

/**
 * The reminder of a pending appointment has a link by which the owner confirms or cancels the
 * appointment without signing in. All reminders of the tests are due in the same minute.
 */
@ExtendWith(SharedBrowser.class)
class DecidingByMailIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern LINK = Pattern.compile("/decide\\?token=([\\w-]{43})\\s");

  /** An appointment for each test, an hour after the other. */
  private enum Viewing {
    CONFIRMED(1),
    CANCELED(2),
    MOVED(3),
    ELSEWHERE(4),
    FORGED(5),
    RACED(6);

    private final int number;

    Viewing(int number) {
      this.number = number;
    }

    String title() {
      return "Viewing no. " + number;
    }
  }

  private static final Map<Viewing, String> IDS = new LinkedHashMap<>();

  private static MailingServer mailing;
  private static LiveServer server;
  private static Partner partner;
  private static MailBox box;

  @BeforeAll
  static void await_mails() {
    mailing = MailingServer.start();
    server = mailing.server();
    partner = Partner.of(server);
    box = mailing.emptyBox();
    Instant due = WholeMinute.after(Duration.ofSeconds(10));
    for (Viewing viewing : Viewing.values()) {
      int minutes = 60 * (viewing.number + 1);
      Instant start = due.plus(Duration.ofMinutes(minutes));
      IDS.put(viewing, partner.submit(viewing.title(), start, minutes).json().getString("id"));
    }
    box.await(IDS.size(), PATIENCE);
  }

  @AfterAll
  static void stop() {
    box.close();
    mailing.close();
  }

  @Test
  void a_guest_confirms_and_the_owner_finds_the_appointment_confirmed(Browser browser) {
    String link = linkTo(Viewing.CONFIRMED);
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open(link);
      assertThat(heading(guest, 1)).hasText("Confirm or cancel this appointment");
      Locator article = guest.item(Viewing.CONFIRMED.title());
      assertThat(heading(guest, 2)).hasText(Viewing.CONFIRMED.title());
      assertThat(article).containsText("Pending");
      assertThat(article).containsText(Pattern.compile("\\d\\d:\\d\\d – \\d\\d:\\d\\d"));
      assertThat(article).containsText("UTC");
      assertThat(article).containsText("Submitted by ");
      assertThat(article).containsText("1 reminder");
      assertThat(guest.sessionCookie().value).isEmpty();
      assertOpenToEveryone(guest);
      guest.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      assertOpenToEveryone(guest);

      guest.tabTo(guest.buttonIn(article, "Confirm"));
      guest.page().keyboard().press("Enter");

      assertThat(heading(guest, 1)).hasText("You confirmed the appointment");
      assertThat(article).containsText("Confirmed");
      assertThat(guest.button("Confirm")).hasCount(0);
      assertThat(guest.button("Cancel appointment")).hasCount(0);
      assertThat(guest.page().getByText("See the appointment")).isFocused();
      assertOpenToEveryone(guest);

      guest.open(link);
      assertThat(heading(guest, 1)).hasText("This appointment is confirmed");
      assertThat(guest.page().getByText(Viewing.CONFIRMED.title())).hasCount(0);
      assertOpenToEveryone(guest);
      signInOn(guest, Viewing.CONFIRMED);
      assertThat(guest.page().locator("main")).containsText("Confirmed by you, by a mailed link");
      guest.open("/appointments");
      assertThat(guest.item(Viewing.CONFIRMED.title())).containsText("Confirmed");
      assertThat(guest.buttonIn(guest.item(Viewing.CONFIRMED.title()), "Confirm")).hasCount(0);
    }
    assertLogged("confirmed-by-link", link);
  }

  @Test
  void a_guest_cancels_with_a_reason(Browser browser) {
    String link = linkTo(Viewing.CANCELED);
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open(link);
      guest.fill("Reason", "x".repeat(501));
      guest.press("Cancel appointment");
      assertThat(guest.page().getByText("A reason has at most 500 characters")).isVisible();
      assertThat(guest.page().getByLabel("Reason")).hasValue("x".repeat(501));
      assertThat(guest.page().getByLabel("Reason")).isFocused();
      assertOpenToEveryone(guest);
      guest.fill("Reason", "Ich bin verreist. שלום");
      guest.press("Cancel appointment");

      assertThat(heading(guest, 1)).hasText("You canceled the appointment");
      Locator article = guest.item(Viewing.CANCELED.title());
      assertThat(article).containsText("Canceled");
      assertThat(article).containsText("Ich bin verreist. שלום");
      assertThat(guest.button("Confirm")).hasCount(0);
      assertOpenToEveryone(guest);

      guest.open(link);
      assertThat(heading(guest, 1)).hasText("This appointment is canceled");
      assertThat(guest.page().getByText("verreist")).hasCount(0);
      signInOn(guest, Viewing.CANCELED);
      assertThat(guest.page().locator("article")).containsText("Ich bin verreist. שלום");
      assertThat(guest.page().locator("main")).containsText("Canceled by you, by a mailed link");
      guest.open("/appointments");
      assertThat(guest.page().getByText(Viewing.CANCELED.title())).hasCount(0);
    }
    assertThat(status(Viewing.CANCELED)).isEqualTo("canceled");
    assertLogged("canceled-by-link", link);
  }

  @Test
  void a_move_ends_the_link_which_does_not_show_the_new_time(Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      Instant elsewhen = WholeMinute.after(Duration.ofDays(3));
      partner.patch(path(Viewing.MOVED), "{\"start\":\"" + elsewhen + "\"}");

      guest.open(linkTo(Viewing.MOVED));

      assertThat(heading(guest, 1)).hasText("This appointment was moved");
      assertThat(guest.page().locator("main time")).hasCount(0);
      assertThat(guest.button("Confirm")).hasCount(0);
      assertOpenToEveryone(guest);
      signInOn(guest, Viewing.MOVED);
      assertThat(guest.button("Confirm")).isVisible();
    }
  }

  @Test
  void the_link_works_in_the_browser_of_another_owner(Browser browser) {
    try (Visitor other = new Visitor(browser, server)) {
      Journeys.register(other, "another@punctual.example");
      other.open(linkTo(Viewing.ELSEWHERE));
      other.press("Confirm");

      assertThat(heading(other, 1)).hasText("You confirmed the appointment");
      assertThat(other.page().getByText("You are signed in as another@punctual.example"))
          .isFocused();
      assertThat(other.page().getByText("See the appointment")).hasCount(0);
      assertOpenToEveryone(other);
      other.open("/settings");
      assertThat(other.page().locator("main")).containsText("another@punctual.example");
    }
    assertThat(status(Viewing.ELSEWHERE)).isEqualTo("confirmed");
  }

  @Test
  void of_two_presses_one_wins_and_the_other_sees_why_it_did_nothing(Browser browser) {
    String link = linkTo(Viewing.RACED);
    try (Visitor first = new Visitor(browser, server);
        Visitor second = new Visitor(browser, server)) {
      first.open(link);
      second.open(link);
      first.press("Confirm");
      assertThat(heading(first, 1)).hasText("You confirmed the appointment");

      second.fill("Reason", "Too late");
      second.press("Cancel appointment");

      assertThat(heading(second, 1)).hasText("This appointment is confirmed");
    }
    assertThat(status(Viewing.RACED)).isEqualTo("confirmed");
  }

  @Test
  void opening_the_link_decides_nothing_nor_does_a_form_without_its_token() {
    String link = linkTo(Viewing.FORGED);
    String token = tokenIn(link);
    Answer page = RawCall.of(server, "GET", link).send();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).contains("strict-origin");
    assertThat(RawCall.of(server, "HEAD", link).send().status()).isEqualTo(200);
    assertThat(RawCall.of(server, "PUT", link).body().send().status()).isEqualTo(405);
    Map<String, String> form = FormState.of(page.body()).hiddenOf("deciding");
    form.put("deciding:confirm", "Confirm");

    assertUndecided(post("/decide", form, "same-origin"));
    form.put("token", tokenIn(linkTo(Viewing.CONFIRMED)).replaceFirst("^.", "_"));
    assertUndecided(post("/decide", form, "same-origin"));
    form.put("token", token);
    assertUndecided(post("/decide", form, "cross-site"));
    assertUndecided(post(link, form, "same-origin"));
    assertUndecided(RawCall.of(server, "GET", link + "&" + encoded(form)).send());

    assertThat(post("/decide", form, "same-origin").body()).contains("You confirmed");
    assertThat(status(Viewing.FORGED)).isEqualTo("confirmed");
  }

  private static void assertUndecided(Answer answer) {
    assertThat(answer.body()).doesNotContain("You confirmed");
    assertThat(status(Viewing.FORGED)).isEqualTo("pending");
  }

  private static Answer post(String path, Map<String, String> form, String site) {
    return RawCall.of(server, "POST", path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", site)
        .body(encoded(form).getBytes(UTF_8))
        .send();
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Follows the link of a page of no use to the owner's page of the appointment. */
  private static void signInOn(Visitor guest, Viewing viewing) {
    guest.follow("See the appointment");
    guest.awaitAddress("**/login*");
    guest.fill("Email", LiveServer.OWNER);
    guest.fill("Password", MailingServer.PASSWORD);
    guest.press("Sign in");
    guest.awaitAddress("**/appointments/view?id=" + IDS.get(viewing));
    assertThat(guest.page().locator("article h2")).hasText(viewing.title());
  }

  private static void assertLogged(String event, String link) {
    assertThat(server.log()).contains("event=" + event).doesNotContain(tokenIn(link));
  }

  private static Locator heading(Visitor visitor, int level) {
    return visitor
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level))
        .first();
  }

  private static String status(Viewing viewing) {
    return partner.get(path(viewing)).json().getString("status");
  }

  private static String path(Viewing viewing) {
    return "/api/v1/appointments/" + IDS.get(viewing);
  }

  private static String linkTo(Viewing viewing) {
    String text =
        box.arrivals().stream()
            .map(MailBox.Arrival::text)
            .filter(mail -> mail.contains("    " + viewing.title()))
            .findAny()
            .orElseThrow();
    assertThat(text).contains("still awaits your decision", path(viewing).replaceAll(".*/", "id="));
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    return link.group().strip();
  }

  private static String tokenIn(String link) {
    return link.replaceAll(".*token=", "");
  }
}
