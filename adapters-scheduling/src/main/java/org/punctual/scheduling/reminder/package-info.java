/** Sending reminders when their time has come. */
@NullMarked
package org.punctual.scheduling.reminder;

import org.jspecify.annotations.NullMarked;
