package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailBox;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** Links that were mailed to a person work once, and by a button. */
@ExtendWith({SharedBrowser.class, MailingServer.Shared.class})
@ResourceLock(MailingServer.BOX)
@Execution(ExecutionMode.CONCURRENT)
class MailedLinksIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern LINK = Pattern.compile("/(confirm|reset)\\?token=[\\w-]+");
  private static final String OLD = "nanoseconds are a foot long";
  private static final String NEW = "a compiler is a translator";

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void the_link_that_confirms_an_address_is_accessible_and_works_once(
      MailingServer mailing, Browser browser) {
    try (MailBox box = mailing.emptyBox();
        Visitor newcomer = new Visitor(browser, mailing.server())) {
      register(newcomer, "grace@punctual.example");
      box.await(1, PATIENCE);
      assertThat(box.arrivals().get(0).text()).doesNotContain("Grace");
      String link = linkIn(box, 0);
      newcomer.open("/settings");
      assertThat(newcomer.page().getByText("We sent a confirmation link to"))
          .containsText("grace@punctual.example");

      newcomer.open(link);
      assertThat(title(newcomer)).hasText("Confirm your address");
      assertOpenToEveryone(newcomer);
      newcomer.press("Confirm address");
      assertThat(title(newcomer)).hasText("Your address is confirmed");
      assertOpenToEveryone(newcomer);

      newcomer.open(link);
      assertThat(title(newcomer)).hasText("This link no longer works");
    }
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_forgotten_password_is_replaced_by_a_link_and_every_session_ends(
      MailingServer mailing, Browser browser) {
    try (MailBox box = mailing.emptyBox();
        Visitor elsewhere = new Visitor(browser, mailing.server());
        Visitor owner = new Visitor(browser, mailing.server())) {
      register(elsewhere, "hopper@punctual.example");
      box.await(1, PATIENCE);
      elsewhere.open(linkIn(box, 0));
      elsewhere.press("Confirm address");

      owner.open("/login");
      owner.follow("Forgot password?");
      assertOpenToEveryone(owner);
      ask(owner, "nobody@punctual.example");
      String answer = owner.page().locator("main").innerText();
      owner.open("/forgot");
      ask(owner, "hopper@punctual.example");
      assertThat(owner.page().locator("main").innerText()).isEqualTo(answer);
      assertOpenToEveryone(owner);
      box.await(2, PATIENCE);
      String link = linkIn(box, 1);

      Response opened = owner.page().navigate(mailing.server().at(link).toString());
      assertThat(opened.headerValue("Referrer-Policy")).isIn("no-referrer", "strict-origin");
      assertThat(owner.sessionCookie().value).isEmpty();
      assertOpenToEveryone(owner);
      owner.fill("Password", "short");
      owner.press("Save password");
      assertThat(owner.page().getByText("Use at least 12 characters.")).isVisible();
      owner.fill("Password", NEW);
      owner.press("Save password");
      assertThat(owner.page().getByText("Your new password is set. Sign in with it.")).isVisible();

      elsewhere.open("/appointments");
      assertThat(title(elsewhere)).hasText("Sign in");
      owner.signIn("hopper@punctual.example", NEW);
      elsewhere.open(link);
      assertThat(title(elsewhere)).hasText("This link no longer works");
    }
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void an_operator_invites_a_person_by_mail(MailingServer mailing, Browser browser) {
    try (MailBox box = mailing.emptyBox();
        Visitor operator = new Visitor(browser, mailing.server());
        Visitor person = new Visitor(browser, mailing.server())) {
      operator.comeSignedIn(LiveServer.OWNER, MailingServer.PASSWORD);
      operator.open("/admin");
      operator.press("Create account");
      Locator dialog = operator.dialog("Create account");
      operator.fill("Name", "Invited Grace");
      operator.fill("Email", "invited@punctual.example");
      operator.buttonIn(dialog, "Create account").click();
      Locator messages = operator.page().locator("#messages");
      assertThat(messages).containsText("A link to choose a password is on its way to");
      assertThat(messages).containsText("invited@punctual.example");
      assertThat(operator.page().locator("#secret")).hasCount(0);
      box.await(1, PATIENCE);
      assertThat(box.arrivals().get(0).text())
          .contains("An operator of Punctual created an account for you")
          .doesNotContain("Grace");

      person.open(linkIn(box, 0));
      assertThat(title(person)).hasText("Choose your password");
      person.fill("Password", NEW);
      person.press("Save password");
      person.awaitAddress("**/login*");
      person.signIn("invited@punctual.example", NEW);

      operator.open("/admin?text=invited@");
      assertThat(operator.item("invited@punctual.example")).containsText("confirmed");
      assertThat(operator.item("invited@punctual.example")).not().containsText("not confirmed");
    }
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void an_operator_sees_how_the_mail_server_answers_a_test_mail(
      MailingServer mailing, Browser browser) {
    try (MailBox box = mailing.emptyBox();
        Visitor operator = new Visitor(browser, mailing.server())) {
      operator.comeSignedIn(LiveServer.OWNER, MailingServer.PASSWORD);
      operator.open("/admin");
      operator.press("Send test mail");

      assertThat(operator.page().getByText("The mail server has accepted the test mail to"))
          .isVisible();
      assertThat(operator.page().getByText("Accepted by localhost")).isVisible();
      assertThat(operator.button("Send test mail")).isFocused();
      box.await(1, PATIENCE);
      assertThat(box.arrivals().get(0).text()).contains("/admin");
      assertOpenToEveryone(operator);
    }
  }

  private static void register(Visitor newcomer, String email) {
    newcomer.open("/register");
    newcomer.fill("Name", "Grace Hopper");
    newcomer.fill("Email", email);
    newcomer.fill("Password", OLD);
    newcomer.press("Create account");
    newcomer.awaitAddress("**/appointments");
    assertThat(newcomer.page().getByText("A link is on its way to " + email)).isVisible();
  }

  private static void ask(Visitor owner, String email) {
    owner.fill("Email", email);
    owner.press("Send link");
    assertThat(title(owner)).hasText("Check your mail");
  }

  private static Locator title(Visitor visitor) {
    return visitor.page().getByRole(AriaRole.HEADING).first();
  }

  private static String linkIn(MailBox box, int mail) {
    return LINK.matcher(box.arrivals().get(mail).text())
        .results()
        .map(MatchResult::group)
        .findAny()
        .orElseThrow();
  }
}
