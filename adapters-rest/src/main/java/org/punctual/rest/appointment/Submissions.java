package org.punctual.rest.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.punctual.application.apikey.Partner;
import org.punctual.application.appointment.IdempotencyKeys.SubmissionKey;
import org.punctual.application.reminder.RemindedAppointment;
import org.punctual.application.reminder.SubmittingAppointments;
import org.punctual.application.reminder.SubmittingOnce;
import org.punctual.application.reminder.SubmittingOnce.Submission;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.rest.answer.JsonAnswers;
import org.punctual.rest.request.Content;

/** Submits appointments of partners, with and without an idempotency key. */
@ApplicationScoped
public class Submissions {

  /** The path of all appointments, from the server's root. */
  static final String PATH = "/api/v1/appointments";

  private final SubmittingAppointments submitting;
  private final SubmittingOnce once;
  private final JsonAnswers answers;

  @Inject
  public Submissions(SubmittingAppointments submitting, SubmittingOnce once, JsonAnswers answers) {
    this.submitting = submitting;
    this.once = once;
    this.answers = answers;
  }

  /** Submits an appointment. */
  Response submit(Partner partner, BookingRequest request) {
    RemindedAppointment submitted =
        submitting.submit(partner.owner().id(), partner.key().id(), request);
    return answers.created(pathOf(submitted), AppointmentJson.from(submitted));
  }

  /**
   * Submits an appointment, or gives the response to the first request with the idempotency key
   * again. That request may have come with a predecessor or a successor of the partner's API key.
   */
  Response submitOnce(Partner partner, BookingRequest request, String key, Content content) {
    SubmissionKey scoped =
        new SubmissionKey(partner.owner().id(), partner.key().lineage().original(), key);
    return answers.kept(
        once.submit(
            new Submission(
                scoped,
                partner.key().id(),
                content.sha256(),
                request,
                submitted -> answers.keep(pathOf(submitted), AppointmentJson.from(submitted)))));
  }

  private static String pathOf(RemindedAppointment submitted) {
    return PATH + "/" + submitted.appointment().id();
  }
}
