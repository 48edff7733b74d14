package org.punctual.domain.reminder;

import java.time.Instant;

/**
 * One attempt of a delivery, kept for its history.
 *
 * @param number 1 for the first attempt
 * @param at when the attempt was answered
 * @param answer the answer of the other side
 */
public record Attempt(Delivery.Id delivery, int number, Instant at, String answer) {}
