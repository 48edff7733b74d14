package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.punctual.it.live.FormState;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.RawCall;
import org.punctual.it.live.RawCall.Answer;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** With {@code REGISTRATION=closed} no guest creates an account, and every page says so. */
@ExtendWith(SharedBrowser.class)
@TestInstance(Lifecycle.PER_CLASS)
class RegistrationClosedIT {

  private static final String CLOSED =
      "Only the operators of this installation create accounts."
          + " Ask the administrator of this installation for an account.";

  private LiveServer server;

  @BeforeAll
  void start(@TempDir Path home) {
    server = LiveServer.start(home, Map.of("REGISTRATION", "closed"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void the_page_of_registration_says_whom_to_ask_and_has_no_form(Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open("/register");

      assertThat(guest.page().locator("h1")).hasText("Registration is closed");
      assertThat(guest.page().getByText(CLOSED)).isVisible();
      assertThat(guest.page().locator("form, input, button")).hasCount(0);
      assertOpenToEveryone(guest);
    }
  }

  @Test
  void no_page_for_guests_leads_there(Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      for (String path : new String[] {"/", "/login", "/forgot"}) {
        guest.open(path);
        assertThat(guest.page().locator("a[href='/register']")).hasCount(0);
      }
      guest.open("/");
      guest.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sign in")).click();
      assertThat(guest.button("Sign in")).isVisible();
    }
  }

  @Test
  void an_operator_creates_an_account_and_hands_the_link_over(Browser browser) {
    try (Visitor operator = new Visitor(browser, server);
        Visitor person = new Visitor(browser, server)) {
      operator.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
      operator.open("/admin");
      operator.press("Create account");
      Locator dialog = operator.dialog("Create account");
      assertOpenToEveryone(operator, dialog);
      operator.fill("Name", "Grace Hopper");
      operator.fill("Email", "grace@punctual.example");
      operator.buttonIn(dialog, "Create account").click();

      assertThat(operator.page().getByText("A link for Grace Hopper")).isVisible();
      assertThat(operator.page().locator("#secret")).isFocused();
      assertThat(operator.page().getByText("2 accounts")).isVisible();
      Locator row = operator.item("grace@punctual.example");
      assertThat(row).containsText("Invited");
      assertThat(operator.buttonIn(row, "New link")).isVisible();
      assertOpenToEveryone(operator);

      person.page().navigate(linkOf(operator));
      assertThat(person.page().locator("h1")).hasText("Choose your password");
      assertOpenToEveryone(person);
      person.fill("Password", Journeys.PASSWORD);
      person.press("Save password");
      person.awaitAddress("**/login*");
      person.signIn("grace@punctual.example", Journeys.PASSWORD);

      operator.open("/admin?text=grace");
      assertThat(row).containsText("Active");
      assertThat(operator.buttonIn(row, "New link")).hasCount(0);
    }
  }

  private static String linkOf(Visitor operator) {
    return operator.page().locator("#secret code").textContent().strip();
  }

  @Test
  void a_form_that_is_sent_nevertheless_makes_no_account(Browser browser) {
    Map<String, String> form =
        FormState.of(RawCall.of(server, "GET", "/login").send().body()).hiddenOf("register");
    form.put("register:name", "Eve");
    form.put("register:email", "eve@punctual.example");
    form.put("register:password", Journeys.PASSWORD);
    form.put("register:timeZone", "UTC");
    form.put("register:create", "Create account");
    Answer answer =
        RawCall.of(server, "POST", "/register")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .body(encoded(form))
            .send();

    Assertions.assertThat(answer.body()).contains(CLOSED);
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open("/login");
      guest.fill("Email", "eve@punctual.example");
      guest.fill("Password", Journeys.PASSWORD);
      guest.press("Sign in");
      assertThat(guest.page().getByText("Wrong email or password")).isVisible();
    }
  }

  private static byte[] encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(UTF_8);
  }
}
