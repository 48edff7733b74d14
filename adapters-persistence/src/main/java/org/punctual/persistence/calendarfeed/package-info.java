/** Feed links in the database, and the calendars that they open. */
@NullMarked
package org.punctual.persistence.calendarfeed;

import org.jspecify.annotations.NullMarked;
