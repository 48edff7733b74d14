package org.punctual.rest.problem;

import jakarta.json.JsonObject;
import org.punctual.domain.Fault;
import org.punctual.domain.Reason;

/**
 * One fault in one part of a request.
 *
 * @param kind the kind of place: {@code pointer} (RFC 6901, into the body), {@code parameter} (of
 *     the query) or {@code header}
 * @param place where the fault is; the end of a very long place is left out
 * @param detail what is wrong there, and how to correct it
 */
public record Complaint(String kind, String place, Reason reason, String detail) {

  public Complaint {
    place = ProblemTexts.shortened(place);
  }

  /** A member of the body breaks a rule of the calendar. */
  public static Complaint about(Fault fault) {
    String pointer = fault.member().isEmpty() ? "" : "/" + fault.member();
    String detail = ProblemTexts.detail(fault.reason(), fault.figures().toArray());
    return new Complaint("pointer", pointer, fault.reason(), detail);
  }

  /**
   * A part of the body has an unexpected form.
   *
   * @param pointer of the part; empty for the whole body
   * @param what the key of the fault, among the texts for {@code malformed-body}
   */
  public static Complaint aboutBody(String pointer, String what, Object... figures) {
    Reason reason = ApiReason.MALFORMED_BODY;
    String detail = ProblemTexts.detail(reason.code() + "." + what, figures);
    return new Complaint("pointer", pointer, reason, detail);
  }

  /**
   * A query parameter has an unexpected form.
   *
   * @param what the key of the fault, among the texts for {@code invalid-parameter}
   */
  public static Complaint aboutParameter(String name, String what, Object... figures) {
    Reason reason = ApiReason.INVALID_PARAMETER;
    String detail = ProblemTexts.detail(reason.code() + "." + what, figures);
    return new Complaint("parameter", name, reason, detail);
  }

  /**
   * A header has an unexpected form.
   *
   * @param what the key of the fault, among the texts for {@code invalid-parameter}
   */
  public static Complaint aboutHeader(String name, String what, Object... figures) {
    Reason reason = ApiReason.INVALID_PARAMETER;
    String detail = ProblemTexts.detail(reason.code() + "." + what, figures);
    return new Complaint("header", name, reason, detail);
  }

  /** A query parameter breaks a rule of the calendar. */
  public static Complaint aboutParameter(String name, Reason reason, Object... figures) {
    return new Complaint("parameter", name, reason, ProblemTexts.detail(reason, figures));
  }

  JsonObject toJson() {
    return Json.PROVIDER
        .createObjectBuilder()
        .add(kind, place)
        .add("code", reason.code())
        .add("detail", detail)
        .build();
  }
}
