/** The channels by which reminders are delivered. */
@NullMarked
package org.punctual.delivery.reminder;

import org.jspecify.annotations.NullMarked;
