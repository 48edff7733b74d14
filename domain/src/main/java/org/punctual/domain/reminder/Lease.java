package org.punctual.domain.reminder;

import java.time.Duration;

/**
 * The right to work on what was claimed, for a while: when a server dies, another takes over what
 * it held after this time.
 *
 * @param holder the server that holds it, unique among all running ones
 * @param duration how long it lasts from the claim on
 */
public record Lease(String holder, Duration duration) {}
