package org.punctual.delivery.mail;

import java.time.Clock;
import org.punctual.application.operation.Installation;
import org.punctual.application.operation.MailSettings;

/** Makes mailers where no container does. */
public final class Mailers {

  private Mailers() {}

  /** One by those settings. */
  public static Mailer of(MailSettings settings, Installation installation, Clock clock) {
    return new Mailer(settings, installation, clock);
  }
}
