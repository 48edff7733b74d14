/** Sending reminders when they are due. */
@NullMarked
package org.punctual.scheduling.reminder;

import org.jspecify.annotations.NullMarked;
