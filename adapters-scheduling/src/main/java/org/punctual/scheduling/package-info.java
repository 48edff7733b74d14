/** Time as an actor, and the process: its start, settings and metrics. */
@NullMarked
package org.punctual.scheduling;

import org.jspecify.annotations.NullMarked;
