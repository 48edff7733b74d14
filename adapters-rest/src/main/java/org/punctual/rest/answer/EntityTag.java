package org.punctual.rest.answer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.punctual.application.Sha256;

/**
 * Names one state of an answer (RFC 9110 §8.8.3).
 *
 * @param weak whether answers with the same tag may differ in bytes
 * @param opaque the text between the quotes
 */
public record EntityTag(boolean weak, String opaque) {

  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

  /** The tag of a body: its SHA-256. It is strong. */
  static EntityTag of(byte[] body) {
    return new EntityTag(false, digestOf(body));
  }

  /** The weak tag of a state that determines the body, except during a change. */
  public static EntityTag ofState(Object state) {
    return new EntityTag(true, digestOf(state.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static String digestOf(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
  }

  /**
   * Says whether an {@code If-None-Match} names this tag: by {@code *}, or by a list that contains
   * the tag, weak or strong (RFC 9110 §13.1.2).
   */
  public boolean isAmong(String ifNoneMatch) {
    return ifNoneMatch.strip().equals("*")
        || TAG.matcher(ifNoneMatch).results().anyMatch(tag -> tag.group(2).equals(opaque));
  }

  /**
   * Says whether an {@code If-Match} names this tag: by {@code *}, or by a list that contains the
   * tag and does not mark it as weak (RFC 9110 §13.1.1).
   */
  boolean isRequiredBy(String ifMatch) {
    return ifMatch.strip().equals("*")
        || TAG.matcher(ifMatch)
            .results()
            .anyMatch(tag -> tag.group(1) == null && tag.group(2).equals(opaque));
  }

  @Override
  public String toString() {
    return (weak ? "W/\"" : "\"") + opaque + "\"";
  }
}
