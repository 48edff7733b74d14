package org.punctual.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.punctual.application.operator.BrowsingCalls;
import org.punctual.domain.usage.DailyCalls;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;

/** The calls of all owners together on {@code /admin}. */
@Named
@RequestScoped
public class InstallationCalls {

  private final PhaseCache<List<DailyCalls>> days;

  @Inject
  public InstallationCalls(Me me, BrowsingCalls browsing) {
    this.days = PhaseCache.of(() -> browsing.ofLastDays(me.id()));
  }

  /** Calls by day and type, the latest day first. */
  public List<DailyCalls> getDays() {
    return days.get().stream().sorted(Comparator.comparing(DailyCalls::date).reversed()).toList();
  }

  /** The number of all calls. */
  public long getCalls() {
    return days.get().stream().mapToLong(DailyCalls::calls).sum();
  }

  /** The number of refused and failed calls. */
  public long getErrors() {
    return days.get().stream().mapToLong(DailyCalls::errors).sum();
  }
}
