package org.punctual.domain.reminder;

import java.time.Duration;

/**
 * The right of a server to work on claimed deliveries for a while. When the server dies, another
 * server can take over its deliveries after this time.
 *
 * @param holder the server that holds the lease, unique among all running servers
 * @param duration how long the lease lasts from the claim on
 */
public record Lease(String holder, Duration duration) {}
