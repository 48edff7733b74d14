package org.punctual.domain.appointment;

import java.util.Optional;
import org.punctual.domain.apikey.ApiKeyId;

/**
 * Where an appointment came from.
 *
 * @param key the key it was submitted with; empty when the owner booked it
 * @param externalId what the partner calls it
 */
public record Origin(Optional<ApiKeyId> key, Optional<ExternalId> externalId) {

  /** The way it came. */
  public Source source() {
    return key.isPresent() ? Source.API : Source.WEB;
  }
}
