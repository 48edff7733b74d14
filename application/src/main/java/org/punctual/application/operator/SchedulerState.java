package org.punctual.application.operator;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether reminders are sent in time.
 *
 * @param due the reminders that are due and not settled, of all servers together
 * @param lag how long the oldest of them has been due; zero when there are none
 * @param sinceLastRound how long ago the server that answers completed a search for due reminders;
 *     empty before its first
 */
public record SchedulerState(long due, Duration lag, Optional<Duration> sinceLastRound) {}
