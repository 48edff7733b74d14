package org.punctual.scheduling.audit;

import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.punctual.application.audit.AuditEvent;
import org.punctual.application.request.CurrentRequest;
import org.punctual.application.request.RequestId;
import org.punctual.domain.account.AccountId;

/**
 * One line of the security log: {@code event=… account=… client=… request=…}, then further facts.
 * An unknown value is {@code -}. Any character but letters, digits and {@code . _ : / @ -} is
 * written as {@code \}{@code u{hex}}, so that a client can neither end a line nor add a field.
 */
final class AuditLine {

  private static final int LONGEST_VALUE = 100;
  private static final String UNKNOWN = "-";
  private static final String PLAIN_MARKS = "._:/@-";

  private final StringJoiner fields = new StringJoiner(" ");

  private AuditLine() {}

  /** The line of an event that the current request caused, or no request. */
  static String of(AuditEvent event) {
    var request = CurrentRequest.get();
    AuditLine line =
        new AuditLine()
            .field("event", event.kind().code())
            .field("account", event.account().map(AccountId::toString).orElse(UNKNOWN))
            .field("client", request.map(found -> found.client().value()).orElse(UNKNOWN))
            .field(
                "request", request.map(CurrentRequest::id).map(RequestId::value).orElse(UNKNOWN));
    event.details().forEach(line::field);
    return line.fields.toString();
  }

  /** A line without an event. */
  static String of(Map<String, String> facts) {
    AuditLine line = new AuditLine();
    facts.forEach(line::field);
    return line.fields.toString();
  }

  private AuditLine field(String name, String value) {
    fields.add(name + "=" + encoded(value));
    return this;
  }

  private static String encoded(String value) {
    return value.isEmpty()
        ? UNKNOWN
        : value
            .codePoints()
            .limit(LONGEST_VALUE)
            .mapToObj(AuditLine::encoded)
            .collect(Collectors.joining());
  }

  private static String encoded(int character) {
    return isPlain(character) ? Character.toString(character) : "\\u{%x}".formatted(character);
  }

  private static boolean isPlain(int character) {
    return character < 0x80
        && (Character.isLetterOrDigit(character) || PLAIN_MARKS.indexOf(character) >= 0);
  }
}
