/** Booking, submitting, deciding on, moving and browsing appointments. */
@NullMarked
package org.punctual.application.appointment;

import org.jspecify.annotations.NullMarked;
