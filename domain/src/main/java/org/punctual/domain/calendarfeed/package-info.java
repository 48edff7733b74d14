/** The calendar feed: other programs read an owner's calendar at a secret address. */
@NullMarked
package org.punctual.domain.calendarfeed;

import org.jspecify.annotations.NullMarked;
