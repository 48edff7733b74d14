package org.punctual.domain.reminder;

import java.time.Instant;

/**
 * One attempt of a delivery, kept for its history.
 *
 * @param number 1 for the first
 * @param at when it was answered
 * @param answer what the other side said
 */
public record Attempt(Delivery.Id delivery, int number, Instant at, String answer) {}
