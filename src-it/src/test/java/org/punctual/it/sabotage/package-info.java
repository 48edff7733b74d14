/**
 * What takes guarantees out of a running server, so that the fault campaign is seen to miss them.
 */
@NullMarked
package org.punctual.it.sabotage;

import org.jspecify.annotations.NullMarked;
