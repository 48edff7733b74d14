/** An owner shares the calendar at a secret address, and other programs read it there. */
@NullMarked
package org.punctual.application.calendarfeed;

import org.jspecify.annotations.NullMarked;
