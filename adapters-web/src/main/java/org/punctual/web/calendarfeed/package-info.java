/** The feed link of the owner's calendar, on {@code /settings}. */
@NullMarked
package org.punctual.web.calendarfeed;

import org.jspecify.annotations.NullMarked;
