package org.punctual.rest.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Predicate;
import org.punctual.application.appointment.CancelingSubmissions;
import org.punctual.application.appointment.CancelingSubmissions.PartnersCancellation;
import org.punctual.application.appointment.EditingSubmissions;
import org.punctual.application.appointment.EditingSubmissions.PartnersEdit;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;
import org.punctual.domain.appointment.AppointmentPatch;
import org.punctual.domain.usage.Operation;
import org.punctual.rest.answer.Preconditions;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.request.Body;
import org.punctual.rest.request.Content;
import org.punctual.rest.request.Query;

/** One of the owner's appointments. */
@Path("/appointments/{id}")
@RequestScoped
public class AppointmentResource {

  private final Call call;
  private final EditingSubmissions editing;
  private final CancelingSubmissions canceling;
  private final AppointmentAnswers answers;

  @Inject
  public AppointmentResource(
      Call call,
      EditingSubmissions editing,
      CancelingSubmissions canceling,
      AppointmentAnswers answers) {
    this.call = call;
    this.editing = editing;
    this.canceling = canceling;
    this.answers = answers;
  }

  /** Reads the appointment, unless the client has its present state already. */
  @GET
  @Serves(value = Operation.APPOINTMENTS_GET, needs = Scope.APPOINTMENTS_READ)
  public Response get(
      @PathParam("id") AppointmentId id, @BeanParam Query query, @Context HttpHeaders headers) {
    Appointment found = answers.find(call.ownerId(), id);
    query.end();
    return answers.unlessKnown(found, Preconditions.of(headers));
  }

  /** Changes members of the appointment. Another start makes it pending again. */
  @PATCH
  @Serves(value = Operation.APPOINTMENTS_UPDATE, needs = Scope.APPOINTMENTS_WRITE)
  public Response update(
      @PathParam("id") AppointmentId id,
      @BeanParam Query query,
      @Context HttpHeaders headers,
      Body body) {
    // An unknown id is reported before the faults of the body.
    answers.find(call.ownerId(), id);
    AppointmentPatch patch = readPatch(body.mergePatch(), query);
    Predicate<Appointment> isExpected = answers.allowing(Preconditions.of(headers));
    PartnersEdit edit = new PartnersEdit(call.partner().key().id(), patch, isExpected);
    return answers.changed(editing.edit(call.ownerId(), id, edit));
  }

  /** Cancels the appointment. */
  @POST
  @Path("/cancel")
  @Serves(value = Operation.APPOINTMENTS_CANCEL, needs = Scope.APPOINTMENTS_WRITE)
  public Response cancel(
      @PathParam("id") AppointmentId id,
      @BeanParam Query query,
      @Context HttpHeaders headers,
      Body body) {
    answers.find(call.ownerId(), id);
    Optional<String> reason = readReason(body.json(), query);
    Predicate<Appointment> isExpected = answers.allowing(Preconditions.of(headers));
    PartnersCancellation cancellation =
        new PartnersCancellation(call.partner().key().id(), reason, isExpected);
    return answers.changed(canceling.cancel(call.ownerId(), id, cancellation));
  }

  private static AppointmentPatch readPatch(Content content, Query query) {
    Complaints complaints = query.refuseAll();
    Optional<AppointmentPatch> patch = content.object(complaints).map(PatchBody::read);
    complaints.refuseIfAny();
    return patch.orElseThrow();
  }

  private static Optional<String> readReason(Content content, Query query) {
    Complaints complaints = query.refuseAll();
    Optional<String> reason =
        content.isEmpty()
            ? Optional.empty()
            : content.object(complaints).flatMap(members -> members.onlyText("reason"));
    complaints.refuseIfAny();
    return reason;
  }
}
