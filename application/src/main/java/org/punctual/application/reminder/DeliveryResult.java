package org.punctual.application.reminder;

import java.time.Duration;
import java.util.Optional;
import org.punctual.domain.reminder.Delivery;

/**
 * The result of a delivery.
 *
 * @param delivery as it was written: settled, or waiting for another attempt
 * @param refusedForNow whether the channel failed temporarily, whatever the state of this delivery
 *     is
 * @param lateness how long after its due time it was sent; empty when it was not sent
 * @param reason the answer of the other side, or why the delivery ended without an attempt
 */
public record DeliveryResult(
    Delivery delivery, boolean refusedForNow, Optional<Duration> lateness, String reason) {}
