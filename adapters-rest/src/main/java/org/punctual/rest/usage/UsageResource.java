package org.punctual.rest.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.punctual.application.usage.BrowsingUsage;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.usage.Operation;
import org.punctual.domain.usage.Period;
import org.punctual.rest.answer.JsonAnswers;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.request.Query;

/** The calls for the owner, by day and type. */
@Path("/usage")
@RequestScoped
public class UsageResource {

  private final Call call;
  private final BrowsingUsage browsing;
  private final JsonAnswers answers;
  private final Clock clock;

  @Inject
  public UsageResource(Call call, BrowsingUsage browsing, JsonAnswers answers, Clock clock) {
    this.call = call;
    this.browsing = browsing;
    this.answers = answers;
    this.clock = clock;
  }

  /** The calls in a period, by default the last 30 days. */
  @GET
  @Serves(value = Operation.USAGE_LIST, needs = Scope.APPOINTMENTS_READ)
  public Response daily(@BeanParam Query query) {
    Period usual = Period.lastDays(clock.instant(), call.owner().profile().timeZone());
    Period period = UsagePeriod.read(query, usual);
    return answers.ok(UsageJson.from(period, browsing.daily(call.ownerId(), period)));
  }
}
