package org.punctual.rest.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import org.punctual.rest.answer.JsonAnswers;
import org.punctual.rest.answer.Preconditions;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.request.Body;
import org.punctual.rest.request.Query;

/** One of the owner's appointments. */
@Path("/appointments/{id}")
@RequestScoped
public class AppointmentResource {

  private final Call call;
  private final AppointmentViews views;
  private final EditingSubmissions editing;
  private final CancelingSubmissions canceling;
  private final JsonAnswers answers;

  @Inject
  public AppointmentResource(
      Call call,
      AppointmentViews views,
      EditingSubmissions editing,
      CancelingSubmissions canceling,
      JsonAnswers answers) {
    this.call = call;
    this.views = views;
    this.editing = editing;
    this.canceling = canceling;
    this.answers = answers;
  }

  /** Reads the appointment, unless the client has its present state already. */
  @GET
  @Serves(value = Operation.APPOINTMENTS_GET, needs = Scope.APPOINTMENTS_READ)
  public Response get(
      @PathParam("id") AppointmentId id,
      @Context HttpServletRequest request,
      @Context HttpHeaders headers) {
    Appointment found = views.find(call.ownerId(), id);
    Query.of(request).end();
    return answers.unlessKnown(views.show(found), Preconditions.of(headers));
  }

  /** Changes members of the appointment. Another start makes it pending again. */
  @PATCH
  @Serves(value = Operation.APPOINTMENTS_UPDATE, needs = Scope.APPOINTMENTS_WRITE)
  public Response update(
      @PathParam("id") AppointmentId id,
      @Context HttpServletRequest request,
      @Context HttpHeaders headers) {
    views.find(call.ownerId(), id);
    AppointmentPatch patch = readPatch(Body.readPatch(request), request);
    PartnersEdit edit = new PartnersEdit(call.partner().key().id(), patch, isAllowed(headers));
    return answers.changed(views.show(editing.edit(call.ownerId(), id, edit)));
  }

  /** Cancels the appointment. */
  @POST
  @Path("/cancel")
  @Serves(value = Operation.APPOINTMENTS_CANCEL, needs = Scope.APPOINTMENTS_WRITE)
  public Response cancel(
      @PathParam("id") AppointmentId id,
      @Context HttpServletRequest request,
      @Context HttpHeaders headers) {
    // An unknown id is reported before the faults of the body.
    views.find(call.ownerId(), id);
    Optional<String> reason = readReason(Body.read(request), request);
    PartnersCancellation cancellation =
        new PartnersCancellation(call.partner().key().id(), reason, isAllowed(headers));
    return answers.changed(views.show(canceling.cancel(call.ownerId(), id, cancellation)));
  }

  /** Says whether the preconditions of a request allow the change of a state. */
  private Predicate<Appointment> isAllowed(HttpHeaders headers) {
    Preconditions conditions = Preconditions.of(headers);
    return present -> answers.allow(conditions, views.show(present));
  }

  private static AppointmentPatch readPatch(Body body, HttpServletRequest request) {
    Complaints complaints = new Complaints();
    Query.of(request, complaints).refuseOthers();
    Optional<AppointmentPatch> patch = body.object(complaints).map(PatchBody::read);
    complaints.refuseIfAny();
    return patch.orElseThrow();
  }

  private static Optional<String> readReason(Body body, HttpServletRequest request) {
    Complaints complaints = new Complaints();
    Query.of(request, complaints).refuseOthers();
    Optional<String> reason =
        body.isEmpty()
            ? Optional.empty()
            : body.object(complaints).flatMap(members -> members.onlyText("reason"));
    complaints.refuseIfAny();
    return reason;
  }
}
