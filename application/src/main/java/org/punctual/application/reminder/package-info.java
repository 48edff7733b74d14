/** Scheduling reminders with their appointments, and delivering them when due. */
@NullMarked
package org.punctual.application.reminder;

import org.jspecify.annotations.NullMarked;
