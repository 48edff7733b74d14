package org.punctual.application.reminder;

import java.time.Duration;
import java.util.Optional;
import org.punctual.domain.reminder.Delivery;

/**
 * What became of a delivery.
 *
 * @param delivery as it was written: settled, or waiting for another attempt
 * @param refusedForNow whether its channel failed and may heal, whatever came of this delivery
 * @param lateness how long after its due time it was sent; empty when it was not sent
 * @param reason what the other side said, or why the delivery ended without an attempt
 */
public record DeliveryResult(
    Delivery delivery, boolean refusedForNow, Optional<Duration> lateness, String reason) {}
