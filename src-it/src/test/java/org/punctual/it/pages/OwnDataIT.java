package org.punctual.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.it.pages.OpenToEveryone.assertOpenToEveryone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.punctual.it.live.Journeys;
import org.punctual.it.live.LiveServer;
import org.punctual.it.live.Partner;
import org.punctual.it.live.SharedBrowser;
import org.punctual.it.live.SharedServer;
import org.punctual.it.live.Visitor;

/** An owner lists and ends sessions, exports the data, and deletes the account. */
@ExtendWith({SharedServer.class, SharedBrowser.class})
@Execution(ExecutionMode.CONCURRENT)
class OwnDataIT {

  private final String date = LocalDate.now(ZoneOffset.UTC).plusDays(90).toString();

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void own_sessions_are_listed_and_ended_everywhere_else(LiveServer server, Browser browser) {
    try (Visitor here = new Visitor(browser, server);
        Visitor there = new Visitor(browser, server)) {
      Journeys.register(here, "sessions@punctual.example");
      there.signIn("sessions@punctual.example", Journeys.PASSWORD);
      here.open("/settings");
      Locator sessions = here.page().locator(".session");
      assertThat(sessions).hasCount(2);
      assertThat(sessions.first()).containsText("Chrome on Linux");
      assertThat(sessions.first()).containsText("This session");
      assertThat(sessions.first()).containsText("203.0.113.");
      assertThat(sessions.last()).not().containsText("This session");
      assertThat(sessions.last())
          .containsText(Pattern.compile("Last used on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d · "));

      here.press("Sign out everywhere else");

      assertThat(here.page().getByText("You are signed out everywhere else.")).isVisible();
      assertThat(sessions).hasCount(1);
      assertThat(sessions).containsText("This session");
      assertThat(here.button("Sign out everywhere else")).hasCount(0);
      assertThat(here.page().locator("#sessions-title")).isFocused();
      there.open("/appointments");
      assertThat(heading(there)).hasText("Sign in");
      here.open("/appointments");
      assertThat(heading(here)).hasText("Appointments");
      here.open("/settings");
      assertOpenToEveryone(here);
    }
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void all_own_data_is_in_the_zip(LiveServer server, Browser browser) throws IOException {
    try (Visitor owner = new Visitor(browser, server)) {
      Journeys.register(owner, "zip@punctual.example");
      Partner partner = new Partner(server, Journeys.makeKey(owner, "CRM"));
      assertThat(partner.get("/api/v1/me").status()).isEqualTo(200);
      Journeys.book(owner, "Zahnärztin 🦷", date, "10:00");
      owner.awaitAddress("**/appointments*");
      owner.open("/settings");

      Download download = owner.page().waitForDownload(() -> owner.press("Download my data"));

      assertThat(download.suggestedFilename()).isEqualTo("punctual-data.zip");
      Map<String, String> files = unzipped(download);
      assertThat(files)
          .containsOnlyKeys(
              "profile.json",
              "appointments.json",
              "api-keys.json",
              "webhooks.json",
              "usage.json",
              "appointments.ics");
      assertThat(files.get("profile.json")).contains("\"zip@punctual.example\"", "\"sessions\"");
      assertThat(files.get("appointments.json"))
          .contains("\"Zahnärztin 🦷\"", "\"minutesBefore\"", "\"deliveries\"");
      assertThat(files.get("api-keys.json")).contains("CRM").doesNotContain("punctual_");
      assertThat(files.get("usage.json")).contains("\"days\"", "\"lastCalls\"");
      assertThat(files.get("appointments.ics"))
          .startsWith("BEGIN:VCALENDAR\r\n")
          .contains("SUMMARY:Zahnärztin 🦷\r\n")
          .endsWith("END:VCALENDAR\r\n");
    }
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  void a_deleted_account_is_gone_with_its_keys_and_sessions(LiveServer server, Browser browser) {
    try (Visitor owner = new Visitor(browser, server);
        Visitor elsewhere = new Visitor(browser, server)) {
      Journeys.register(owner, "leaving@punctual.example");
      Partner partner = new Partner(server, Journeys.makeKey(owner, "CRM"));
      Journeys.book(owner, "Never mind", date, "10:00");
      elsewhere.signIn("leaving@punctual.example", Journeys.PASSWORD);
      owner.open("/settings");
      owner.press("Delete account");
      Locator dialog = owner.dialog("Delete your account?");
      dialog.getByLabel("Password", exactly()).fill("not my password");
      owner.buttonIn(dialog, "Delete everything").click();
      assertThat(dialog.getByText("This isn’t your password. Type it again.")).isVisible();
      assertOpenToEveryone(owner, dialog);
      assertThat(partner.get("/api/v1/me").status()).isEqualTo(200);

      dialog.getByLabel("Password", exactly()).fill(Journeys.PASSWORD);
      owner.buttonIn(dialog, "Delete everything").click();

      assertThat(owner.page().getByText("Your account and all its data have been deleted."))
          .isVisible();
      assertThat(partner.get("/api/v1/me").status()).isEqualTo(401);
      elsewhere.open("/appointments");
      assertThat(heading(elsewhere)).hasText("Sign in");
      Journeys.register(elsewhere, "leaving@punctual.example");
      assertThat(elsewhere.page().getByText("Never mind")).hasCount(0);
    }
  }

  private static Locator heading(Visitor visitor) {
    return visitor.page().getByRole(AriaRole.HEADING).first();
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Map<String, String> unzipped(Download download) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(download.createReadStream())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
