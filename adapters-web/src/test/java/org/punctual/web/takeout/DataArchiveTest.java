package org.punctual.web.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.inHours;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.application.account.LinkToken;
import org.punctual.application.appointment.Requests;
import org.punctual.application.webhook.ManagingEndpoints.OpenedEndpoint;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.DecisionLink;
import org.punctual.domain.appointment.Details;
import org.punctual.domain.webhook.EventType;
import org.punctual.web.SignedIn;

class DataArchiveTest {

  private final SignedIn ada = new SignedIn();
  private final DataArchive archive =
      new DataArchive(
          new OwnedAppointments(ada.punctual.browsing, ada.punctual.browsingReminders),
          new OwnedAccess(
              ada.punctual.keepingSessions,
              ada.punctual.issuing,
              ada.punctual.calendarFeeds.sharing),
          new OwnedEndpoints(ada.punctual.webhooks.managing, ada.punctual.webhooks.trying),
          new OwnedUsage(ada.punctual.browsingUsage, ada.punctual.clock));

  @Test
  void holds_every_appointment_once_however_many() throws IOException {
    IntStream.range(0, 130).forEach(this::book);

    Map<String, String> files = unzipped();

    for (String file : new String[] {"appointments.json", "appointments.ics"}) {
      assertThat(IntStream.range(0, 130))
          .as(file)
          .allSatisfy(
              number ->
                  assertThat(files.get(file)).containsOnlyOnce("Visit no. " + number + " here"));
    }
  }

  @Test
  void holds_nothing_of_another_owner_and_no_secret() throws IOException {
    Appointment bobs =
        Samples.booked(
            ada.register("bob@example.org").id(),
            inHours(24),
            new Details("Secret of Bob", Optional.empty()));
    ada.punctual.appointments.add(bobs);

    String all = String.join("\n", unzipped().values());

    assertThat(all).contains("ada@example.org").doesNotContain("Bob", "bob@example.org");
    assertThat(all).doesNotContain(ada.ada.credentials().password().encoded());
  }

  @Test
  void holds_the_endpoints_with_their_messages_and_not_their_secrets() throws IOException {
    OpenedEndpoint opened =
        ada.punctual.webhooks.managing.create(
            ada.ada.id(), "https://crm.example/hook", Set.of(EventType.REMINDER_DUE));
    ada.punctual.webhooks.trying.test(ada.ada.id(), opened.endpoint().id());
    ada.punctual.webhooks.sendAll();

    assertThat(unzipped().get("webhooks.json"))
        .contains("https://crm.example/hook", "\"reminder.due\"", "\"HTTP 204\"")
        .doesNotContain(opened.secret().value());
  }

  @Test
  void says_since_when_the_calendar_has_a_feed_link_and_not_its_secret() throws IOException {
    String secret = ada.punctual.calendarFeeds.sharing.create(ada.ada.id()).orElseThrow().value();

    assertThat(unzipped().get("profile.json"))
        .contains("\"feedLinkCreatedAt\": \"2026-11-23T12:00:00Z\"");
    assertThat(String.join("\n", unzipped().values())).doesNotContain(secret);
  }

  @Test
  void says_which_key_replaced_which() throws IOException {
    var issuing = ada.punctual.issuing;
    ApiKey old = issuing.issue(ada.ada.id(), "CRM", Set.of(Scope.values()), Optional.empty()).key();
    ApiKey successor = issuing.rotate(ada.ada.id(), old.id(), GracePeriod.ONE_HOUR).key();

    String keys = unzipped().get("api-keys.json");

    assertThat(keys)
        .contains("\"id\": \"" + old.id(), "\"id\": \"" + successor.id())
        .containsOnlyOnce("\"replacedAt\": \"2026-11-23T12:00:00Z\"");
    assertThat(keys.split("\"originalId\": \"" + old.id(), -1)).hasSize(3);
  }

  @Test
  void says_which_decision_was_made_by_a_mailed_link_and_holds_no_link() throws IOException {
    Appointment pending =
        ada.punctual.submit(ada.ada.id(), new ApiKeyId(new UUID(0, 2)), Requests.at(inHours(48)));
    LinkToken token = LinkToken.fresh();
    ada.punctual.decisionLinks.addAll(
        List.of(DecisionLink.issued(token.hash(), pending, ada.punctual.clock.instant())));
    ada.punctual.decidingByLink.confirm(token.value());

    Map<String, String> files = unzipped();

    assertThat(files.get("appointments.json").replaceAll("\\s", ""))
        .contains("\"kind\":\"confirmed\",\"at\":\"2026-11-23T12:00:00Z\",\"byLink\":true");
    assertThat(String.join("\n", files.values())).doesNotContain(token.value(), token.hash());
  }

  private void book(int number) {
    Details details = new Details("Visit no. " + number + " here", Optional.empty());
    ada.punctual.appointments.add(Samples.booked(ada.ada.id(), inHours(24 + number), details));
  }

  private Map<String, String> unzipped() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.write(ada.ada, out);
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
