package org.punctual.domain.usage;

import java.time.LocalDate;

/**
 * The calls of one type that all owners' keys made together on a day.
 *
 * @param date the day, in UTC, because owners live in many zones
 * @param calls the number of calls, including refused and failed calls
 * @param errors how many of these calls were refused or failed
 */
public record DailyCalls(LocalDate date, Operation operation, long calls, long errors) {}
