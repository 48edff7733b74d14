package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.MailBox;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.Visitor;

/** Typed text in any script stays unchanged, with and without a session. */
@ExtendWith({SharedBrowser.class, MailingServer.Shared.class})
@ResourceLock(MailingServer.BOX)
class EveryScriptIT {

  private static final String NAME = "Jürgen Žukov Вера Йовкова مريم 🌷";
  private static final String EMAIL = "vera@punctual.example";
  private static final String FIRST = "Schlüssel ключ مفتاح 🔑🔑";
  private static final String SECOND = "Größe размер حجم 📏📏";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Test
  void is_kept_from_registration_to_the_next_sign_in(MailingServer mailing, Browser browser) {
    try (MailBox box = mailing.emptyBox();
        Visitor vera = new Visitor(browser, mailing.server())) {
      register(vera);
      box.await(1, PATIENCE);
      assertThat(box.arrivals().get(0).text()).contains("/confirm?token=").doesNotContain("Ã", "Ð");
      assertThat(nameOnSettings(vera)).hasValue(NAME);

      changePassword(vera);
      signOut(vera);
      vera.signIn(EMAIL, SECOND);
      signOut(vera);
      vera.signIn(LiveServer.OWNER, MailingServer.PASSWORD);
      assertThat(vera.button("Sign out")).isVisible();
    }
  }

  private static void register(Visitor vera) {
    vera.open("/register");
    vera.fill("Name", NAME);
    vera.fill("Email", EMAIL);
    vera.fill("Password", FIRST);
    vera.press("Create account");
    vera.awaitAddress("**/appointments");
  }

  private static Locator nameOnSettings(Visitor vera) {
    vera.open("/settings");
    return vera.page().getByLabel("Name", new GetByLabelOptions().setExact(true));
  }

  private static void changePassword(Visitor vera) {
    vera.fill("Current password", FIRST);
    vera.fill("New password", SECOND);
    vera.press("Change password");
    assertThat(vera.page().getByText(Pattern.compile("assword.*changed"))).isVisible();
  }

  private static void signOut(Visitor vera) {
    vera.press("Sign out");
    vera.awaitAddress("**/login**");
  }
}
