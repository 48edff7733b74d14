package org.punctual.it.live;

/**
 * An owner who made an account and a key on the pages, living in Vienna.
 *
 * @param email signs in with {@link Journeys#PASSWORD}
 * @param partner a system that holds the key
 */
record Newcomer(String email, Partner partner) {}
