package org.punctual.it.live;

/**
 * An owner in Vienna who made an account and a key on the pages.
 *
 * @param email signs in with {@link Journeys#PASSWORD}
 * @param partner a system that holds the key
 */
public record Newcomer(String email, Partner partner) {}
