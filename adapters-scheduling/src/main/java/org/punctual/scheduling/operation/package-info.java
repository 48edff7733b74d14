/** Starting and stopping the server, its settings, and its state. */
@NullMarked
package org.punctual.scheduling.operation;

import org.jspecify.annotations.NullMarked;
