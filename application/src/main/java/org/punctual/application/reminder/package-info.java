/** Reminders of appointments, their ports, and what owners do with them. */
@NullMarked
package org.punctual.application.reminder;

import org.jspecify.annotations.NullMarked;
