/** Time as an actor: actions that start at a certain time. */
@NullMarked
package org.punctual.scheduling;

import org.jspecify.annotations.NullMarked;
