/** The calendar feed, read at its secret address. */
@NullMarked
package org.punctual.rest.calendarfeed;

import org.jspecify.annotations.NullMarked;
