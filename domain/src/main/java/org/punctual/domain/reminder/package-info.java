/** Reminders of appointments and their deliveries over channels. */
@NullMarked
package org.punctual.domain.reminder;

import org.jspecify.annotations.NullMarked;
