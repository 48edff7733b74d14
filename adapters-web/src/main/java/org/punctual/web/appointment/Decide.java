package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.punctual.application.appointment.DecidingByLink;
import org.punctual.application.appointment.OpenedDecisionLink;
import org.punctual.domain.account.EmailAddress;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.web.frame.Feedback;
import org.punctual.web.frame.PhaseCache;
import org.punctual.web.frame.RequestParameters;

/**
 * {@code /decide?token=…}: the page of a mailed link, for guests and owners. Opening the page
 * decides nothing, because mail scanners open links. The buttons confirm or cancel the appointment
 * of the link, whoever is signed in.
 */
@Named
@RequestScoped
public class Decide {

  private static final String FORM = "deciding";
  private static final String UNKNOWN = "unknown";

  private final DecidingByLink deciding;
  private final Feedback feedback;
  private final LinkedCards cards;

  private final String token;
  private final PhaseCache<Optional<OpenedDecisionLink>> opened;
  private final PhaseCache<AppointmentCard> card;
  private Optional<OpenedDecisionLink> decided = Optional.empty();
  private String reason = "";

  @Inject
  public Decide(
      DecidingByLink deciding, LinkedCards cards, Feedback feedback, RequestParameters parameters) {
    this.deciding = deciding;
    this.cards = cards;
    this.feedback = feedback;
    this.token = parameters.value("token").orElse("");
    this.opened = PhaseCache.of(() -> deciding.open(token));
    this.card = PhaseCache.of(() -> cards.of(link().orElseThrow()));
  }

  /** Confirms the appointment, or shows why the link no longer works. */
  public void confirm() {
    decide(() -> deciding.confirm(token));
  }

  /** Cancels the appointment for the typed reason, or shows the fault of the reason. */
  public void cancel() {
    decide(() -> deciding.cancel(token, Optional.of(reason)));
  }

  /**
   * What the page shows: {@code open} to decide; {@code done-confirmed} or {@code done-canceled}
   * after the decision; otherwise why the link does not work, {@code unknown} without such a link.
   */
  public String getState() {
    return decided
        .map(done -> "done-" + done.state().code())
        .or(() -> opened.get().map(link -> link.state().code()))
        .orElse(UNKNOWN);
  }

  /** Says whether the page shows the appointment: before and just after the decision. */
  public boolean isShown() {
    return decided.isPresent() || isOpen();
  }

  /** Says whether the owner can decide. */
  public boolean isOpen() {
    return getState().equals("open");
  }

  /** The appointment as the owner sees it, before or just after the decision. */
  public AppointmentCard getCard() {
    return card.get();
  }

  /** The owner's page of the appointment; without such a link, the page of all requests. */
  public String getTarget() {
    return link()
        .map(link -> "/appointments/view?id=" + link.appointment().id())
        .orElse("/requests");
  }

  /**
   * The address with which another account than the appointment's is signed in; empty otherwise.
   * Such an account would not find the appointment.
   */
  public String getStranger() {
    return link().flatMap(cards::strangerTo).map(EmailAddress::value).orElse("");
  }

  /** The link's token, which the form sends on under the same name. */
  public String getToken() {
    return token;
  }

  /** The reason as typed. */
  public String getReason() {
    return reason;
  }

  /** Keeps the reason as typed. */
  public void setReason(@Nullable String typed) {
    reason = typed == null ? "" : typed;
  }

  private void decide(Supplier<OpenedDecisionLink> decision) {
    try {
      decided = Optional.of(decision.get());
    } catch (AppointmentRefusal refusal) {
      if (refusal.reason() == AppointmentReason.REASON_INVALID) {
        feedback.refuse(refusal, FORM);
      }
    }
    opened.clear();
    card.clear();
  }

  /** The link just after the decision, or as it was opened. */
  private Optional<OpenedDecisionLink> link() {
    return decided.or(opened::get);
  }
}
