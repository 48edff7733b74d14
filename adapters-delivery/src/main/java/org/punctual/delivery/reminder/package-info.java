/** The channels by which reminders go out. */
@NullMarked
package org.punctual.delivery.reminder;

import org.jspecify.annotations.NullMarked;
