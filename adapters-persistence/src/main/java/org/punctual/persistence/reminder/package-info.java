/** Reminders in the database, and the queue of their deliveries. */
@NullMarked
package org.punctual.persistence.reminder;

import org.jspecify.annotations.NullMarked;
