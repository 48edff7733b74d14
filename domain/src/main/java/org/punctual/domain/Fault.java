package org.punctual.domain;

import java.util.List;

/**
 * A fault of one part of a request.
 *
 * @param member the path of the part: members and zero-based indexes separated by slashes, without
 *     a leading slash ({@code reminders/1/minutesBefore}); empty for the whole request
 * @param reason why the part is refused
 * @param figures the numbers and names that a message about the fault needs, the limit first
 */
public record Fault(String member, Reason reason, List<Object> figures) {

  public Fault {
    figures = List.copyOf(figures);
  }

  /** A fault of a named member. */
  public static Fault at(String member, Reason reason, Object... figures) {
    return new Fault(member, reason, List.of(figures));
  }

  /** A fault that concerns the whole request. */
  public static Fault of(Reason reason, Object... figures) {
    return at("", reason, figures);
  }
}
