package org.punctual.rest.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.punctual.domain.Fault;
import org.punctual.domain.Reason;

/**
 * One thing that is wrong with one part of a request.
 *
 * @param kind what the place is: {@code pointer} (RFC 6901, into the body), {@code parameter} (of
 *     the query) or {@code header}
 * @param place where it is wrong; the end of a very long place is left out
 * @param detail what is wrong there, and how to mend it
 */
public record Complaint(String kind, String place, Reason reason, String detail) {

  public Complaint {
    place = ProblemTexts.shortened(place);
  }

  /** A rule of the calendar was broken by a member of the body. */
  public static Complaint about(Fault fault) {
    String pointer = fault.member().isEmpty() ? "" : "/" + fault.member();
    String detail = ProblemTexts.detail(fault.reason(), fault.figures().toArray());
    return new Complaint("pointer", pointer, fault.reason(), detail);
  }

  /**
   * A part of the body is not what was expected.
   *
   * @param pointer the part, empty for the whole
   * @param what the key of what is wrong, among the texts for {@code malformed-body}
   */
  public static Complaint aboutBody(String pointer, String what, Object... figures) {
    Reason reason = ApiReason.MALFORMED_BODY;
    String detail = ProblemTexts.detail(reason.code() + "." + what, figures);
    return new Complaint("pointer", pointer, reason, detail);
  }

  /**
   * A query parameter is not what was expected.
   *
   * @param what the key of what is wrong, among the texts for {@code invalid-parameter}
   */
  public static Complaint aboutParameter(String name, String what, Object... figures) {
    Reason reason = ApiReason.INVALID_PARAMETER;
    String detail = ProblemTexts.detail(reason.code() + "." + what, figures);
    return new Complaint("parameter", name, reason, detail);
  }

  /** A rule of the calendar was broken by a query parameter. */
  public static Complaint aboutParameter(String name, Reason reason, Object... figures) {
    return new Complaint("parameter", name, reason, ProblemTexts.detail(reason, figures));
  }

  JsonObject toJson() {
    return Json.createObjectBuilder()
        .add(kind, place)
        .add("code", reason.code())
        .add("detail", detail)
        .build();
  }
}
