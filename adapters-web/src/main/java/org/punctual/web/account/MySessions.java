package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.punctual.application.account.KeepingSessions;
import org.punctual.domain.account.Session;
import org.punctual.domain.account.SessionId;

/**
 * The owner's sessions. They are read each time, so that the page shows an action's result at once.
 */
@Named
@RequestScoped
public class MySessions {

  private final Me me;
  private final KeepingSessions keeping;
  private final OwnerFeedback feedback;
  private final Optional<SessionId> present;

  @Inject
  public MySessions(Me me, KeepingSessions keeping, OwnerFeedback feedback) {
    this.me = me;
    this.keeping = keeping;
    this.feedback = feedback;
    this.present = me.session();
  }

  /** The owner's sessions: the present session first, then the last used. */
  public List<SessionLine> getLines() {
    return keeping.of(me.account()).stream()
        .map(this::line)
        .sorted((one, other) -> Boolean.compare(other.present(), one.present()))
        .toList();
  }

  /** Says whether there is any session except the present one. */
  public boolean isElsewhere() {
    return getLines().stream().anyMatch(line -> !line.present());
  }

  /** Ends another session of the owner; does nothing when it has ended already. */
  public void end(String id) {
    sessionId(id).ifPresent(session -> keeping.endElsewhere(me.id(), session));
    feedback.done("settings.sessions.ended");
  }

  /** Ends all sessions of the owner except the present one. */
  public void endOthers() {
    keeping.endOthers(me.id(), present.orElseThrow());
    feedback.done("settings.sessions.others-ended");
  }

  private SessionLine line(Session session) {
    boolean isPresent = present.filter(session.id()::equals).isPresent();
    return new SessionLine(session, inWords(session.client().userAgent()), isPresent);
  }

  private String inWords(String userAgent) {
    BrowserName name = BrowserName.of(userAgent);
    String unknown = feedback.text("settings.sessions.unknown");
    String browser = name.browser().orElse(unknown);
    return name.system()
        .map(system -> feedback.text("settings.sessions.browser", browser, system))
        .orElse(browser);
  }

  private static Optional<SessionId> sessionId(String sent) {
    try {
      return Optional.of(new SessionId(UUID.fromString(sent)));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
