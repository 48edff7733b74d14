/** An owner downloads all own data: JSON and iCalendar in a zip file. */
@NullMarked
package org.punctual.web.takeout;

import org.jspecify.annotations.NullMarked;
