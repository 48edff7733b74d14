package org.punctual.application.reminder.sending;

import java.time.Instant;
import java.util.List;
import org.punctual.domain.reminder.Delivery;

/**
 * The results of claimed deliveries, written in one transaction.
 *
 * @param answers of the channel, to the messages that were handed over
 * @param unsent deliveries that were not handed over, as they were claimed; they may be marked as
 *     sending
 * @param at when the results were known
 * @param leaseEnd from when on another server may have claimed these deliveries
 */
public record Settlement(
    List<Answer> answers, List<Delivery> unsent, Instant at, Instant leaseEnd) {}
