/** The ways in which a reminder reaches someone. */
@NullMarked
package org.punctual.delivery;

import org.jspecify.annotations.NullMarked;
