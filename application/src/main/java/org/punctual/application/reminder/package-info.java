/** Scheduling reminders with their appointments, and sending them when due. */
@NullMarked
package org.punctual.application.reminder;

import org.jspecify.annotations.NullMarked;
