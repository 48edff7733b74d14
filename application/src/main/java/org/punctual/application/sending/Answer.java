package org.punctual.application.sending;

import org.punctual.domain.reminder.Outcome;

/**
 * The answer of a carrier to a message.
 *
 * @param <M> the messages of the queue
 */
public record Answer<M>(M message, Outcome outcome) {}
