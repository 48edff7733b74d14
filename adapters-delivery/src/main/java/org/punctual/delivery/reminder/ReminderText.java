package org.punctual.delivery.reminder;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.punctual.application.appointment.DecisionRequest;
import org.punctual.application.operation.Installation;
import org.punctual.application.reminder.ReminderMessage;
import org.punctual.delivery.mail.Phrases;
import org.punctual.delivery.mail.UserText;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.TimeSlot;

/** The text of a reminder's mail. */
final class ReminderText {

  private static final String INDENT = "    ";

  private final ReminderMessage message;
  private final Appointment appointment;
  private final Phrases phrases;
  private final Installation installation;

  ReminderText(ReminderMessage message, Installation installation) {
    this.message = message;
    this.appointment = message.context().appointment();
    this.phrases = new Phrases(message.context().owner().profile());
    this.installation = installation;
  }

  String subject() {
    Instant start = appointment.slot().start();
    return phrases.say(
        message.request().isPresent() ? "reminder.subject.undecided" : "reminder.subject",
        title(),
        phrases.date(start),
        phrases.time(start));
  }

  /** The whole text, with an empty line between paragraphs. */
  String body(boolean late) {
    return Stream.of(
            Optional.of(greeting()),
            Optional.of(phrases.say("reminder.intro")),
            Optional.of(indented(what())),
            appointment.details().notes().map(ReminderText::indented),
            Optional.of(late).filter(is -> is).map(is -> lateness()),
            message.request().map(this::decision),
            Optional.of(phrases.say(linkPhrase(), link())),
            Optional.of(phrases.say("closing")),
            Optional.of(phrases.say("reminder.footer", installation.linkTo("/settings"))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String greeting() {
    String name = message.context().owner().profile().name().value();
    return phrases.say("greeting", new UserText(name));
  }

  private UserText title() {
    return new UserText(appointment.details().title());
  }

  private String what() {
    TimeSlot slot = appointment.slot();
    return phrases.say(
        "reminder.what",
        title(),
        phrases.date(slot.start()),
        phrases.time(slot.start()),
        phrases.time(slot.end()),
        phrases.zone(slot.start()));
  }

  private String lateness() {
    Instant due = message.context().wantedAt();
    return phrases.say("reminder.late", phrases.date(due), phrases.time(due));
  }

  /** The token is in base64url, which needs no encoding in an address. */
  private String decision(DecisionRequest request) {
    String pending =
        request
            .submitter()
            .map(name -> phrases.say("reminder.pending.submitted", new UserText(name)))
            .orElseGet(() -> phrases.say("reminder.pending"));
    URI page = installation.linkTo("/decide?token=" + request.link().value());
    return phrases.say("reminder.decide", pending, page);
  }

  private String linkPhrase() {
    if (message.request().isPresent()) {
      return "reminder.link.undecided";
    }
    return message.isUndecided() ? "reminder.link.lapsed" : "reminder.link";
  }

  private URI link() {
    return installation.linkTo("/appointments/view?id=" + appointment.id());
  }

  private static String indented(String text) {
    return text.lines()
        .map(line -> (INDENT + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }
}
