/** Tests of what administrators see: start, stop, logs, metrics and alerts. */
@NullMarked
package org.punctual.it.operation;

import org.jspecify.annotations.NullMarked;
