package org.punctual.application.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.punctual.domain.appointment.DecisionLink;

/** Mailed links by which owners decide on pending appointments. */
public interface DecisionLinks {

  /**
   * The most links of one appointment. Each attempt to mail a reminder makes a link, and attempts
   * go on while a mail server is out of order.
   */
  int MOST = 100;

  /** Adds links. Of each of their appointments, the newest {@link #MOST} links stay. */
  void addAll(Collection<DecisionLink> links);

  /** The link with that token's hash. */
  Optional<DecisionLink> find(String tokenHash);

  /** Deletes links that showed a start before an instant. */
  void forgetStarted(Instant before);
}
