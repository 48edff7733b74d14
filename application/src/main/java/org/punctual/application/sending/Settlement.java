package org.punctual.application.sending;

import java.time.Instant;
import java.util.List;

/**
 * The results of claimed deliveries, written in one transaction.
 *
 * @param <D> the deliveries
 * @param <M> their messages
 * @param answers of the carrier, to the messages that were handed over
 * @param unsent deliveries that were not handed over, as they were claimed; they may be marked as
 *     sending
 * @param at when the results were known
 * @param leaseEnd from when on another server may have claimed these deliveries
 */
public record Settlement<D, M>(
    List<Answer<M>> answers, List<D> unsent, Instant at, Instant leaseEnd) {}
