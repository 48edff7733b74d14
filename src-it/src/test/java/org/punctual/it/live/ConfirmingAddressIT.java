package org.punctual.it.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.punctual.it.live.OpenToEveryone.assertOpenToEveryone;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's address is confirmed by a link that was mailed to it, once and by a button. */
@ExtendWith(SharedBrowser.class)
class ConfirmingAddressIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern LINK = Pattern.compile("/confirm\\?token=[\\w-]+");

  private final GreenMail mailServer =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void startMailServer() {
    mailServer.start();
  }

  @AfterEach
  void stopMailServer() {
    mailServer.stop();
  }

  @Test
  void itsPageIsAccessibleBeforeAndAfterAndWorksOnce(@TempDir Path home, Browser browser) {
    try (LiveServer server = LiveServer.start(home, mailSettings());
        MailBox box = new MailBox(mailServer);
        Visitor newcomer = new Visitor(browser, server)) {
      register(newcomer);
      box.await(1, PATIENCE);
      String link = linkIn(box);

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

  private static void register(Visitor newcomer) {
    newcomer.open("/register");
    newcomer.fill("Name", "Grace Hopper");
    newcomer.fill("Email", "grace@punctual.example");
    newcomer.fill("Password", "nanoseconds are a foot long");
    newcomer.press("Create account");
    newcomer.page().waitForURL("**/appointments");
  }

  private static Locator title(Visitor newcomer) {
    return newcomer.page().getByRole(AriaRole.HEADING).first();
  }

  private static String linkIn(MailBox box) {
    return LINK.matcher(box.arrivals().get(0).text())
        .results()
        .map(MatchResult::group)
        .findAny()
        .orElseThrow();
  }

  private Map<String, String> mailSettings() {
    return Map.of(
        "SMTP_HOST", "localhost", "SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort()));
  }
}
