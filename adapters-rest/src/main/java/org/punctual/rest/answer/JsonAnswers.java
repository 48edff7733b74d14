package org.punctual.rest.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.punctual.application.appointment.IdempotencyKeys.Kept;
import org.punctual.application.operation.Installation;
import org.punctual.application.reminder.SubmittingOnce;
import org.punctual.domain.appointment.AppointmentReason;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemException;

/** Successful answers: JSON that no shared cache may store. */
@ApplicationScoped
public class JsonAnswers {

  private static final String REPLAYED = "Idempotent-Replayed";
  private static final String REVALIDATED = "private, no-cache";
  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

  private final Installation installation;

  @Inject
  public JsonAnswers(Installation installation) {
    this.installation = installation;
  }

  /** Answers 200. */
  public Response ok(Object json) {
    return answer(Status.OK, bytesOf(json), "no-store").build();
  }

  /**
   * Answers 201 with a new resource.
   *
   * @param path of the new resource, from the server's root
   */
  public Response created(String path, Object json) {
    return state(Status.CREATED, bytesOf(json)).location(installation.linkTo(path)).build();
  }

  /** Writes the answer 201 with a new resource, to be kept and sent by {@link #kept}. */
  public Kept keep(String path, Object json) {
    return new Kept(
        installation.linkTo(path).toString(), new String(bytesOf(json), StandardCharsets.UTF_8));
  }

  /** Answers 201 with a new resource whose answer is kept, for the first time or again. */
  public Response kept(SubmittingOnce.Answer answer) {
    Kept kept = answer.response();
    ResponseBuilder again =
        state(Status.CREATED, kept.body().getBytes(StandardCharsets.UTF_8))
            .location(URI.create(kept.location()));
    return answer.isReplayed() ? again.header(REPLAYED, "true").build() : again.build();
  }

  /** Answers 200 with the present state of a resource. */
  public Response changed(Object json) {
    return state(Status.OK, bytesOf(json)).build();
  }

  /**
   * Says whether a client's preconditions allow a change of a resource.
   *
   * @param json the present state of the resource
   */
  public boolean allow(Preconditions conditions, Object json) {
    EntityTag present = EntityTag.of(bytesOf(json));
    return conditions.isExpected(present) && !conditions.isExcluded(present);
  }

  /**
   * Answers 200 with one page of a list.
   *
   * @param next the path of the next page, from the server's root, if there is one
   */
  public Response page(Object json, Optional<String> next) {
    ResponseBuilder answer = answer(Status.OK, bytesOf(json), "no-store");
    next.map(path -> "<" + installation.linkTo(path) + ">; rel=\"next\"")
        .ifPresent(link -> answer.header(HttpHeaders.LINK, link));
    return answer.build();
  }

  /**
   * Answers 200, or 304 when the client has this state already. The client may store the answer,
   * but must revalidate it each time.
   *
   * @throws ProblemException {@code changed-meanwhile} when the client expects another state
   */
  public Response unlessKnown(Object json, Preconditions conditions) {
    byte[] body = bytesOf(json);
    EntityTag tag = EntityTag.of(body);
    if (!conditions.isExpected(tag)) {
      throw new ProblemException(Problem.of(AppointmentReason.CHANGED_MEANWHILE));
    }
    return conditions.isExcluded(tag)
        ? Response.notModified()
            .header(HttpHeaders.CACHE_CONTROL, REVALIDATED)
            .header(HttpHeaders.ETAG, tag.toString())
            .build()
        : state(Status.OK, body).build();
  }

  static byte[] bytesOf(Object json) {
    return JSON.toJson(json).getBytes(StandardCharsets.UTF_8);
  }

  /** The state of one resource, with its tag. */
  private static ResponseBuilder state(Status status, byte[] body) {
    return answer(status, body, REVALIDATED)
        .header(HttpHeaders.ETAG, EntityTag.of(body).toString());
  }

  private static ResponseBuilder answer(Status status, byte[] body, String caching) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body);
  }
}
