package org.punctual.application.appointment;

import jakarta.inject.Inject;
import java.util.Optional;
import org.punctual.application.UseCase;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.audit.AuditEvent.Kind;
import org.punctual.application.audit.AuditTrail;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.domain.appointment.AppointmentRefusal;
import org.punctual.domain.appointment.Author;
import org.punctual.domain.appointment.CancelReason;
import org.punctual.domain.appointment.DecisionLink.State;

/**
 * An owner confirms or cancels a pending appointment by a mailed link, without signing in. The
 * token of the link is the only authority, whoever is signed in.
 */
@UseCase
public class DecidingByLink {

  private final OpeningDecisionLinks opening;
  private final OwnersCalendar calendar;
  private final AuditTrail trail;

  @Inject
  public DecidingByLink(OpeningDecisionLinks opening, OwnersCalendar calendar, AuditTrail trail) {
    this.opening = opening;
    this.calendar = calendar;
    this.trail = trail;
  }

  /**
   * Opens a link, which decides nothing.
   *
   * @return the appointment and the state of its link; empty when there is no such link, or its
   *     owner is locked
   */
  public Optional<OpenedDecisionLink> open(String token) {
    return opening.open(token);
  }

  /**
   * Confirms the appointment of a link.
   *
   * @return the appointment after the decision, which ends the link
   * @throws AppointmentRefusal {@code NOT_FOUND} without such a link; {@code CHANGED_MEANWHILE}
   *     when the link no longer works
   */
  public OpenedDecisionLink confirm(String token) {
    OpenedDecisionLink opened = locked(token);
    Appointment before = opened.appointment();
    Appointment confirmed =
        calendar.replace(before, before.confirm(opened.now()), Author.OWNER_BY_LINK);
    return decided(opened, confirmed, Kind.CONFIRMED_BY_LINK);
  }

  /**
   * Cancels the appointment of a link.
   *
   * @param reason the reason, if the owner gives one
   * @return the appointment after the decision, which ends the link
   * @throws AppointmentRefusal {@code REASON_INVALID} at {@code reason}, which leaves the link as
   *     it is; otherwise as {@link #confirm}
   */
  public OpenedDecisionLink cancel(String token, Optional<String> reason) {
    OpenedDecisionLink opened = locked(token);
    Appointment canceled =
        calendar.release(
            opened.appointment(), CancelReason.of(reason), Author.OWNER_BY_LINK, opened.now());
    return decided(opened, canceled, Kind.CANCELED_BY_LINK);
  }

  private OpenedDecisionLink locked(String token) {
    OpenedDecisionLink opened =
        opening
            .lock(token)
            .orElseThrow(() -> AppointmentRefusal.because(AppointmentReason.NOT_FOUND));
    if (opened.state() != State.OPEN) {
      throw AppointmentRefusal.because(AppointmentReason.CHANGED_MEANWHILE);
    }
    return opened;
  }

  private OpenedDecisionLink decided(OpenedDecisionLink before, Appointment after, Kind kind) {
    trail.record(AuditEvent.of(kind, after.owner()).with("appointment", after.id().toString()));
    return before.with(after);
  }
}
