/** Reminders that were sent: the page of notifications, and the bell in every page's header. */
@NullMarked
package org.punctual.web.reminder;

import org.jspecify.annotations.NullMarked;
