package org.punctual.scheduling.audit;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditTrail;
import org.punctual.application.request.CurrentRequest;

/** Writes the security log to the logger {@value #NAME}, within a budget of lines a minute. */
@ApplicationScoped
public class LoggerAuditTrail implements AuditTrail {

  /** The name of the logger. */
  static final String NAME = "org.punctual.audit";

  private static final System.Logger LOG = System.getLogger(NAME);

  private final Event<AuditEvent> events;
  private final AuditBudget budget;

  @Inject
  LoggerAuditTrail(Event<AuditEvent> events, Clock clock) {
    this.events = events;
    this.budget = new AuditBudget(clock);
  }

  @Override
  public void record(AuditEvent event) {
    events.fire(event);
  }

  void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditEvent event) {
    writeCounts();
    if (budget.admits(event, client())) {
      LOG.log(INFO, AuditLine.of(event));
    }
  }

  /** Writes how many lines were left out, once their minute is over. */
  public void writeCounts() {
    budget.takeOfPastMinute().forEach(past -> LOG.log(WARNING, AuditLine.of(facts(past))));
  }

  private static String client() {
    return CurrentRequest.get().map(request -> request.client().value()).orElse("");
  }

  private static Map<String, String> facts(AuditBudget.LeftOut past) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("event", "lines-left-out");
    facts.put("of", past.kind().code());
    facts.put("lines", String.valueOf(past.lines()));
    facts.put("sources", String.valueOf(past.sources()));
    facts.put("most-of", past.mostBy());
    facts.put("most", String.valueOf(past.most()));
    return facts;
  }
}
