/** Submitting, reading, listing and canceling appointments. */
@NullMarked
package org.punctual.rest.appointment;

import org.jspecify.annotations.NullMarked;
