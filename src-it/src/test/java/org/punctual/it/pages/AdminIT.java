package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.punctual.it.live.Http;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Newcomer;
import org.punctual.it.live.OwnCalendar;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;
import org.punctual.it.live.Waiting;

/** {@code /admin}: an operator sees accounts, locks and unlocks them, and appoints operators. */
@ExtendWith({SharedServer.class, SharedBrowser.class, OwnCalendar.class})
class AdminIT {

  private static final Duration EVERYWHERE = Duration.ofSeconds(5);

  @Test
  void an_account_is_found_by_the_beginning_of_its_address(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor operator = operator(server, browser)) {
      operator.follow("Administration");
      assertThat(operator.page().locator("h1")).hasText("Administration");
      operator.fill("Name or address", newcomer.email().substring(0, 20));
      operator.press("Search");

      Locator row = operator.item(newcomer.email());
      assertThat(row.getByRole(AriaRole.HEADING)).hasText("Grace Hopper");
      assertThat(row.getByText("Active", new Locator.GetByTextOptions().setExact(true)))
          .isVisible();
      assertThat(operator.buttonIn(row, "Lock")).isVisible();
      assertThat(operator.buttonIn(row, "Make operator")).isVisible();
      assertThat(operator.buttonIn(row, "Unlock")).hasCount(0);
      assertOpenToEveryone(operator);
    }
  }

  @Test
  void the_own_account_is_marked_and_has_no_buttons(LiveServer server, Browser browser) {
    try (Visitor operator = operator(server, browser)) {
      Locator own = found(operator, LiveServer.OWNER);

      assertThat(own).containsText("You");
      assertThat(own).containsText("Operator");
      assertThat(own.getByRole(AriaRole.BUTTON)).hasCount(0);
    }
  }

  @Test
  void a_locked_owner_is_out_everywhere_until_the_account_is_unlocked(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor operator = operator(server, browser);
        Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      String feed = "/api/v1/calendar/" + Journeys.makeFeedLink(owner) + ".ics";
      assertThat(newcomer.partner().get("/api/v1/me").status()).isEqualTo(200);

      Locator row = found(operator, newcomer.email());
      operator.buttonIn(row, "Lock").click();

      assertThat(operator.page().getByText("Locked: Grace Hopper.")).isVisible();
      assertThat(row).containsText("Locked");
      assertThat(operator.buttonIn(row, "Unlock")).isFocused();
      assertThat(operator.buttonIn(row, "Make operator")).hasCount(0);
      owner.open("/appointments");
      owner.awaitAddress("**/login*");
      awaitStatus(newcomer, 401);
      assertThat(Http.statusOf(server.at(feed))).isEqualTo(404);
      assertThat(signingIn(owner, newcomer, "another long sentence").getByText("Wrong email"))
          .isVisible();
      assertThat(signingIn(owner, newcomer, Journeys.PASSWORD).getByText("This account is locked"))
          .isVisible();

      operator.buttonIn(row, "Unlock").click();

      assertThat(operator.page().getByText("Unlocked: Grace Hopper.")).isVisible();
      assertThat(operator.buttonIn(row, "Lock")).isFocused();
      owner.signIn(newcomer.email(), Journeys.PASSWORD);
      awaitStatus(newcomer, 200);
      assertThat(Http.statusOf(server.at(feed))).isEqualTo(200);
    }
  }

  @Test
  void an_appointed_owner_is_an_operator_at_the_next_request(LiveServer server, Browser browser) {
    String email = "appointed-" + UUID.randomUUID() + "@punctual.example";
    try (Visitor operator = operator(server, browser);
        Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, email);
      owner.open("/keys");
      assertThat(administration(owner)).hasCount(0);

      Locator row = found(operator, email);
      operator.buttonIn(row, "Make operator").click();
      Locator dialog = operator.dialog("Make this person an operator?");
      assertThat(dialog).containsText(email);
      assertOpenToEveryone(operator, dialog);
      operator.buttonIn(dialog, "Make operator").click();

      assertThat(operator.page().getByText("Grace Hopper is an operator now.")).isVisible();
      assertThat(row).containsText("Operator");
      assertThat(operator.buttonIn(row, "Make operator")).hasCount(0);
      owner.open("/keys");
      administration(owner).click();
      owner.awaitAddress("**/admin");
      assertThat(owner.page().locator("h1")).hasText("Administration");
    }
  }

  @Test
  void an_owner_without_the_rights_finds_no_such_page(
      Newcomer newcomer, LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server)) {
      owner.comeSignedIn(newcomer.email(), Journeys.PASSWORD);
      for (String path : new String[] {"/admin", "/admin?text=a", "/admin.xhtml", "/admin/"}) {
        Response answer = owner.page().navigate(server.at(path).toString());
        assertThat(answer.status()).as(path).isEqualTo(404);
      }
      String origin = server.at("").toString();
      FormData form = FormData.create().set("accounts", "accounts").set("lockAccount", "x");
      APIResponse forged =
          owner
              .page()
              .request()
              .post(
                  origin + "/admin",
                  RequestOptions.create().setHeader("Origin", origin).setForm(form));
      assertThat(forged.status()).isEqualTo(404);
    }
  }

  @Test
  void a_guest_signs_in_first(LiveServer server, Browser browser) {
    try (Visitor guest = new Visitor(browser, server)) {
      guest.open("/admin");
      guest.awaitAddress("**/login?next=%2Fadmin");
      guest.fill("Email", LiveServer.OWNER);
      guest.fill("Password", LiveServer.PASSWORD);
      guest.press("Sign in");

      guest.awaitAddress("**/admin");
    }
  }

  @Test
  void the_figures_of_the_installation_are_shown(
      Newcomer newcomer, LiveServer server, Browser browser) {
    newcomer.partner().get("/api/v1/me");
    try (Visitor operator = operator(server, browser)) {
      Waiting.until(
          EVERYWHERE,
          () -> {
            operator.open("/admin");
            return operator.item("me.get").count() == 1;
          },
          () -> "the calls are not counted");

      assertThat(operator.page().getByText("Due and not sent yet")).isVisible();
      assertThat(operator.page().getByText("Last check by this server")).isVisible();
      assertThat(operator.page().getByText("The setting SMTP_HOST names the mail server."))
          .isVisible();
      assertThat(operator.button("Send test mail")).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 1181})
  void the_menu_fits_the_window_with_a_long_name(int width, LiveServer server, Browser browser) {
    try (Visitor operator = operator(server, browser)) {
      operator
          .page()
          .evaluate(
              "() => { document.getElementById('me-name').textContent = 'Grace Brewster Hopper';"
                  + " document.getElementById('requests-count').textContent = '12'; }");

      assertThat(operator.isWiderThan(width)).isFalse();
      BoundingBox signOut = operator.button("Sign out").boundingBox();
      assertThat(signOut.x + signOut.width).isLessThan(width);
      assertThat(administration(operator)).isInViewport();
    }
  }

  @Test
  void a_search_in_vain_leads_back_to_all_accounts(LiveServer server, Browser browser) {
    try (Visitor operator = operator(server, browser)) {
      operator.open("/admin?text=" + UUID.randomUUID());
      assertThat(operator.page().getByText("No account begins like this")).isVisible();
      assertOpenToEveryone(operator);

      operator.follow("Show all accounts");
      assertThat(operator.item(LiveServer.OWNER).or(operator.page().getByText("Next")).first())
          .isVisible();
    }
  }

  private static Visitor operator(LiveServer server, Browser browser) {
    Visitor operator = new Visitor(browser, server);
    operator.comeSignedIn(LiveServer.OWNER, LiveServer.PASSWORD);
    operator.open("/appointments");
    return operator;
  }

  private static Locator found(Visitor operator, String email) {
    operator.open("/admin?text=" + email);
    return operator.item(email);
  }

  private static Locator administration(Visitor owner) {
    return owner
        .page()
        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Administration").setExact(true));
  }

  private static Page signingIn(Visitor owner, Newcomer newcomer, String password) {
    owner.open("/login");
    owner.fill("Email", newcomer.email());
    owner.fill("Password", password);
    owner.press("Sign in");
    return owner.page();
  }

  private static void awaitStatus(Newcomer newcomer, int status) {
    Waiting.until(
        EVERYWHERE,
        () -> newcomer.partner().get("/api/v1/me").status() == status,
        () -> "the key's calls are not answered " + status);
  }
}
