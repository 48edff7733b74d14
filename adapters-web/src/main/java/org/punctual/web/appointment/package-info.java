/** The pages of appointments: listed, booked, looked at, decided on. */
@NullMarked
package org.punctual.web.appointment;

import org.jspecify.annotations.NullMarked;
