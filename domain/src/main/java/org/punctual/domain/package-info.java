/**
 * The rules of the calendar, free of any framework. Every time is an {@link java.time.Instant} that
 * is passed in; nothing here reads a clock, a zone or a random number of the machine.
 */
@NullMarked
package org.punctual.domain;

import org.jspecify.annotations.NullMarked;
