package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.punctual.application.operation.Installation;
import org.punctual.web.account.Me;
import org.punctual.web.frame.Texts;

/** A complete call to try a key. */
@Named
@RequestScoped
public class SampleCall {

  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
  private static final String READING =
      """
      curl '%s?date=%s&timeZone=%s' \\
        -H 'Authorization: Bearer %s'\
      """;
  private static final String WRITING =
      """
      curl -X POST %s \\
        -H 'Authorization: Bearer %s' \\
        -H 'Content-Type: application/json' \\
        -d '{"title": "%s", "start": "%s", "reminders": [{"minutesBefore": 60}]}'\
      """;

  private final Installation installation;
  private final Me me;
  private final Texts texts;
  private final Clock clock;

  @Inject
  public SampleCall(Installation installation, Me me, Texts texts, Clock clock) {
    this.installation = installation;
    this.me = me;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * A command line that books tomorrow at ten in the owner's zone, with a reminder one hour before.
   * With a key that may only read, it lists the appointments of tomorrow instead.
   */
  public String curl(String secret, boolean mayWrite) {
    URI appointments = installation.linkTo("/api/v1/appointments");
    LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), me.getTimeZone()).plusDays(1);
    if (!mayWrite) {
      return READING.formatted(appointments, tomorrow, me.getTimeZone(), secret);
    }
    return WRITING.formatted(
        appointments,
        secret,
        texts.of(me.getLanguage(), "keys.sample.title"),
        ISO.format(tomorrow.atTime(TEN).atZone(me.getTimeZone())));
  }
}
