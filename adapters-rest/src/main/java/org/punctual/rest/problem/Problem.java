package org.punctual.rest.problem;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.punctual.application.request.RequestId;
import org.punctual.domain.Reason;

/**
 * An answer that is not a success (RFC 9457).
 *
 * @param reason the main reason; its code is the end of the problem's type
 * @param detail what is wrong this time, and how to correct it
 * @param errors the faults in single parts of the request; may be empty
 * @param members further members of the answer, in this order
 * @param headers further headers of the answer
 */
public record Problem(
    Reason reason,
    String detail,
    List<Complaint> errors,
    Map<String, JsonValue> members,
    Map<String, String> headers) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String RETRY_AFTER_SECONDS = "5";

  /** The path of the pages that explain problems, from the server's root. */
  static final String PAGES = "/api/problems/";

  /** A problem with the request, or its answer, as a whole. */
  public static Problem of(Reason reason, Object... figures) {
    return new Problem(reason, ProblemTexts.detail(reason, figures), List.of(), Map.of(), Map.of());
  }

  /** The server can't answer for a while. The answer says when the caller may retry. */
  public static Problem unavailable() {
    return of(ApiReason.UNAVAILABLE).withHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** A problem with one part of the request. */
  public static Problem of(Complaint error) {
    return of(List.of(error), 1);
  }

  /**
   * A problem with parts of the request. The first error gives the reason of the whole.
   *
   * @param listed the first errors, at least one
   * @param count the number of all errors, listed or not
   */
  static Problem of(List<Complaint> listed, int count) {
    Complaint first = listed.get(0);
    String detail =
        count == 1
            ? first.detail()
            : ProblemTexts.detail("several", first.detail(), count, listed.size());
    return new Problem(first.reason(), detail, List.copyOf(listed), Map.of(), Map.of())
        .with("errorCount", Json.PROVIDER.createValue(count));
  }

  /** The same problem with one more member. */
  public Problem with(String member, JsonValue value) {
    return new Problem(reason, detail, errors, plus(members, member, value), headers);
  }

  /** The same problem with one more header. */
  public Problem withHeader(String name, String value) {
    return new Problem(reason, detail, errors, members, plus(headers, name, value));
  }

  /** Its HTTP status. */
  public int status() {
    return Statuses.of(reason);
  }

  /**
   * The body of the answer.
   *
   * @param instance the path that was called
   */
  public JsonObject toJson(String instance, RequestId requestId) {
    JsonObjectBuilder json =
        Json.PROVIDER
            .createObjectBuilder()
            .add("type", PAGES + reason.code())
            .add("title", ProblemTexts.title(reason))
            .add("status", status())
            .add("detail", detail)
            .add("instance", instance)
            .add("code", reason.code())
            .add("requestId", requestId.value());
    if (!errors.isEmpty()) {
      json.add(
          "errors",
          Json.PROVIDER.createArrayBuilder(errors.stream().map(Complaint::toJson).toList()));
    }
    members.forEach(json::add);
    return json.build();
  }

  private static <T> Map<String, T> plus(Map<String, T> some, String name, T value) {
    Map<String, T> more = new LinkedHashMap<>(some);
    more.put(name, value);
    return more;
  }
}
