/** Reminders as partners see them. */
@NullMarked
package org.punctual.rest.reminder;

import org.jspecify.annotations.NullMarked;
