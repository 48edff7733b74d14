package org.punctual.domain.webhook;

import java.time.Instant;

/**
 * One attempt to post a message, kept for its history.
 *
 * @param round of the message
 * @param number 1 for the first attempt of the round
 * @param at when the attempt ended
 * @param answer of the receiver
 */
public record WebhookAttempt(MessageId message, int round, int number, Instant at, String answer) {}
