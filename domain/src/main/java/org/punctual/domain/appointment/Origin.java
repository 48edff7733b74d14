package org.punctual.domain.appointment;

import java.util.Optional;
import org.punctual.domain.apikey.ApiKeyId;

/**
 * Where an appointment came from.
 *
 * @param key the key with which the appointment was submitted; empty when the owner booked it
 * @param externalId the id of the appointment in the system of the partner
 */
public record Origin(Optional<ApiKeyId> key, Optional<ExternalId> externalId) {

  /** The way the appointment came. */
  public Source source() {
    return key.isPresent() ? Source.API : Source.WEB;
  }
}
