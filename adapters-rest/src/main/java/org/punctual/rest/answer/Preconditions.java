package org.punctual.rest.answer;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * What a client requires of the present state of a resource (RFC 9110 §13). A request without
 * preconditions accepts every state.
 *
 * @param ifMatch the tags of the states that the client expects, as it sent them, if it sent any
 * @param ifNoneMatch the tags of the states that the client excludes or has already, as it sent
 *     them, if it sent any
 */
public record Preconditions(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

  /** The preconditions of a request. */
  public static Preconditions of(HttpHeaders headers) {
    return new Preconditions(
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH)),
        Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)));
  }

  /** Says whether a state is one of the states that the client expects. */
  boolean isExpected(EntityTag present) {
    return ifMatch.isEmpty() || present.isRequiredBy(ifMatch.get());
  }

  /** Says whether a state is one of the states that the client excludes or has already. */
  boolean isExcluded(EntityTag present) {
    return ifNoneMatch.filter(present::isAmong).isPresent();
  }
}
