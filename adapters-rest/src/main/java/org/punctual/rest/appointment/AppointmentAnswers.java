package org.punctual.rest.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Predicate;
import org.punctual.domain.account.Account;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.rest.answer.JsonAnswers;
import org.punctual.rest.answer.Preconditions;
import org.punctual.rest.problem.ProblemException;

/** Answers with appointments that exist. */
@ApplicationScoped
public class AppointmentAnswers {

  private final AppointmentViews views;
  private final JsonAnswers answers;

  @Inject
  public AppointmentAnswers(AppointmentViews views, JsonAnswers answers) {
    this.views = views;
    this.answers = answers;
  }

  /**
   * The owner's appointment with an id.
   *
   * @throws ProblemException {@code not-found} when the owner has no such appointment
   */
  Appointment find(AccountId owner, AppointmentId id) {
    return views.find(owner, id);
  }

  /**
   * Answers 200 with an appointment, or 304 when the client has its present state already.
   *
   * @throws ProblemException {@code changed-meanwhile} when the client expects another state
   */
  Response unlessKnown(Appointment found, Preconditions conditions) {
    return answers.unlessKnown(views.show(found), conditions);
  }

  /** Answers 200 with an appointment after its change. */
  Response changed(Appointment after) {
    return answers.changed(views.show(after));
  }

  /** Says of a state whether the preconditions of a request allow to change it. */
  Predicate<Appointment> allowing(Preconditions conditions) {
    return present -> answers.allow(conditions, views.show(present));
  }

  /**
   * Answers 200 with one page of the owner's appointments.
   *
   * @param path of the list, from the server's root
   * @throws ProblemException {@code unknown-time-zone} when the listing names an unknown zone
   */
  Response page(Account owner, Listing listing, String path) {
    AppointmentPageJson page = views.page(owner, listing);
    return answers.page(page, listing.pathOfNext(path, page.nextCursor()));
  }
}
