package org.punctual.rest.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.BookingRequest;
import org.punctual.domain.usage.Operation;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.problem.Complaints;
import org.punctual.rest.request.Body;
import org.punctual.rest.request.Content;
import org.punctual.rest.request.Query;

/** All of the owner's appointments. */
@Path("/appointments")
@RequestScoped
public class AppointmentsResource {

  private final Call call;
  private final Submissions submissions;
  private final AppointmentAnswers answers;

  @Inject
  public AppointmentsResource(Call call, Submissions submissions, AppointmentAnswers answers) {
    this.call = call;
    this.submissions = submissions;
    this.answers = answers;
  }

  /**
   * Submits an appointment, which is pending until the owner decides.
   *
   * @param keys all values of the header with the idempotency key
   */
  @POST
  @Serves(value = Operation.APPOINTMENTS_CREATE, needs = Scope.APPOINTMENTS_WRITE)
  public Response create(
      @BeanParam Query query, @HeaderParam(IdempotencyHeader.NAME) List<String> keys, Body body) {
    Content content = body.json();
    Complaints complaints = query.refuseAll();
    Optional<String> key = IdempotencyHeader.read(keys, complaints);
    Optional<BookingRequest> read = content.object(complaints).map(BookingBody::read);
    complaints.refuseIfAny();
    BookingRequest asked = read.orElseThrow();
    return key.isPresent()
        ? submissions.submitOnce(call.partner(), asked, key.get(), content)
        : submissions.submit(call.partner(), asked);
  }

  /** Lists appointments by start, then id, page by page. */
  @GET
  @Serves(value = Operation.APPOINTMENTS_LIST, needs = Scope.APPOINTMENTS_READ)
  public Response list(@BeanParam Query query) {
    return answers.page(call.owner(), Listing.read(query), Submissions.PATH);
  }
}
