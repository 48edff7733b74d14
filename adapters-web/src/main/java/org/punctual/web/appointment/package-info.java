/** The pages that list, book, show and edit appointments, and decide on them. */
@NullMarked
package org.punctual.web.appointment;

import org.jspecify.annotations.NullMarked;
