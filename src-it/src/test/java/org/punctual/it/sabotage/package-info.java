/** Removes guarantees from a running server, to check that the fault campaign notices it. */
@NullMarked
package org.punctual.it.sabotage;

import org.jspecify.annotations.NullMarked;
