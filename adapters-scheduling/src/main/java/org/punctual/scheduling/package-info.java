/** Time as an actor: what happens because a moment has come. */
@NullMarked
package org.punctual.scheduling;

import org.jspecify.annotations.NullMarked;
