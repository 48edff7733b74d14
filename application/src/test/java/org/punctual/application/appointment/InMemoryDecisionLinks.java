package org.punctual.application.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.DecisionLink;

/** Links to decide in memory. */
public final class InMemoryDecisionLinks implements DecisionLinks {

  private final InMemoryTable<String, DecisionLink> links = new InMemoryTable<>();

  @Override
  public void addAll(Collection<DecisionLink> added) {
    added.forEach(link -> links.put(link.tokenHash(), link));
    added.stream().map(DecisionLink::appointment).distinct().forEach(this::keepNewest);
  }

  @Override
  public Optional<DecisionLink> find(String tokenHash) {
    return links.find(tokenHash);
  }

  @Override
  public void forgetStarted(Instant before) {
    links
        .where(link -> link.seen().start().isBefore(before))
        .forEach(link -> links.remove(link.tokenHash()));
  }

  private void keepNewest(AppointmentId appointment) {
    links.where(link -> link.appointment().equals(appointment)).stream()
        .sorted(Comparator.comparing(DecisionLink::issuedAt).reversed())
        .skip(MOST)
        .forEach(link -> links.remove(link.tokenHash()));
  }
}
