package org.punctual.rest.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.punctual.application.operation.ApiSettings;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.usage.Operation;
import org.punctual.rest.account.MeJson.LimitsJson;
import org.punctual.rest.answer.JsonAnswers;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.Serves;
import org.punctual.rest.request.Query;

/** The owner the caller acts for, the key it uses, and its limits. */
@Path("/me")
@RequestScoped
public class MeResource {

  private final Call call;
  private final Limits limits;
  private final ApiSettings settings;
  private final JsonAnswers answers;

  @Inject
  public MeResource(Call call, Limits limits, ApiSettings settings, JsonAnswers answers) {
    this.call = call;
    this.limits = limits;
    this.settings = settings;
    this.answers = answers;
  }

  /** Reads owner, key and limits. */
  @GET
  @Serves(Operation.ME_GET)
  public Response me(@BeanParam Query query) {
    query.end();
    return answers.ok(MeJson.from(call.partner(), LimitsJson.from(limits, settings)));
  }
}
