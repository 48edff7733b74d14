/** One-hour appointments of one owner, from booking to history. */
@NullMarked
package org.punctual.domain.appointment;

import org.jspecify.annotations.NullMarked;
