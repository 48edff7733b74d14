package org.punctual.rest.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.usage.Operation;
import org.punctual.rest.answer.JsonAnswers;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.request.Body;
import org.punctual.rest.request.Query;

/** All of the owner's appointments. */
@Path("/appointments")
@RequestScoped
public class AppointmentsResource {

  private final Call call;
  private final Submissions submissions;
  private final AppointmentViews views;
  private final JsonAnswers answers;

  @Inject
  public AppointmentsResource(
      Call call, Submissions submissions, AppointmentViews views, JsonAnswers answers) {
    this.call = call;
    this.submissions = submissions;
    this.views = views;
    this.answers = answers;
  }

  /** Submits an appointment, which is pending until the owner decides. */
  @POST
  @Serves(value = Operation.APPOINTMENTS_CREATE, needs = Scope.APPOINTMENTS_WRITE)
  public Response create(@Context HttpServletRequest request) {
    Body body = Body.read(request);
    Complaints complaints = new Complaints();
    Query.of(request, complaints).refuseOthers();
    Optional<String> key = IdempotencyHeader.read(request, complaints);
    Optional<BookingRequest> read = body.object(complaints).map(BookingBody::read);
    complaints.refuseIfAny();
    BookingRequest asked = read.orElseThrow();
    return key.isPresent()
        ? submissions.submitOnce(call.partner(), asked, key.get(), body)
        : submissions.submit(call.partner(), asked);
  }

  /** Lists appointments by start, then id, page by page. */
  @GET
  @Serves(value = Operation.APPOINTMENTS_LIST, needs = Scope.APPOINTMENTS_READ)
  public Response list(@Context HttpServletRequest request) {
    Listing listing = Listing.read(Query.of(request));
    AppointmentPageJson page = views.page(call.owner(), listing);
    return answers.page(page, listing.pathOfNext(Submissions.PATH, page.nextCursor()));
  }
}
