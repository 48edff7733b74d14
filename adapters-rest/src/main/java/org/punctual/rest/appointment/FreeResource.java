package org.punctual.rest.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.punctual.application.appointment.BrowsingAppointments;
import org.punctual.domain.Day;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.usage.Operation;
import org.punctual.rest.answer.JsonAnswers;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.request.Query;

/** The free time of the owner's calendar. */
@Path("/free")
@RequestScoped
public class FreeResource {

  private final Call call;
  private final BrowsingAppointments browsing;
  private final JsonAnswers answers;
  private final Clock clock;

  @Inject
  public FreeResource(Call call, BrowsingAppointments browsing, JsonAnswers answers, Clock clock) {
    this.call = call;
    this.browsing = browsing;
    this.answers = answers;
    this.clock = clock;
  }

  /** The free ranges of one day. */
  @GET
  @Serves(value = Operation.FREE_LIST, needs = Scope.APPOINTMENTS_READ)
  public Response list(@BeanParam Query query) {
    Day day = FreeDay.read(query, call.owner().profile().timeZone());
    return answers.ok(FreeJson.from(day, browsing.free(call.ownerId(), day, clock.instant())));
  }
}
