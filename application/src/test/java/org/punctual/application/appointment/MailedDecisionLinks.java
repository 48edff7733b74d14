package org.punctual.application.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.account.Account;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.DecisionLink.State;

/** A pending appointment at {@link #TEN}, and the links in the mails of its reminders. */
final class MailedDecisionLinks {

  static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
  static final Duration HOUR = Duration.ofHours(1);

  private static final ApiKeyId KEY = new ApiKeyId(new UUID(0, 2));

  final InMemoryPunctual punctual = new InMemoryPunctual();
  final Account ada = punctual.mailedCustomer("Ada");
  final Appointment pending = punctual.submit(ada.id(), KEY, Requests.at(TEN, 120, 60, 0));

  /** The token in the mail of the first reminder, two hours before the start. */
  String token() {
    sendAt(TEN.minus(HOUR.multipliedBy(2)));
    return tokens().get(0);
  }

  /** The tokens in all mails so far. */
  List<String> tokens() {
    return punctual.mail.messages().stream()
        .flatMap(message -> message.request().stream())
        .map(request -> request.link().value())
        .toList();
  }

  /** Sends what is due at an instant. */
  void sendAt(Instant now) {
    punctual.clock.setTo(now);
    punctual.sendWhatIsDue();
  }

  Optional<OpenedDecisionLink> open(String token) {
    return punctual.decidingByLink.open(token);
  }

  State state(String token) {
    return open(token).orElseThrow().state();
  }
}
