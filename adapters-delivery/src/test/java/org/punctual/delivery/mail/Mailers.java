package org.punctual.delivery.mail;

import java.time.Clock;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;

/** Makes mailers without a container. */
public final class Mailers {

  private Mailers() {}

  /** A mailer with these settings. */
  public static Mailer of(MailSettings settings, Installation installation, Clock clock) {
    return new Mailer(settings, installation, clock);
  }
}
