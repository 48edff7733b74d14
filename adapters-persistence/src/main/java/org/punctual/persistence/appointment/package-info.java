/** Appointments in the database. */
@NullMarked
package org.punctual.persistence.appointment;

import org.jspecify.annotations.NullMarked;
