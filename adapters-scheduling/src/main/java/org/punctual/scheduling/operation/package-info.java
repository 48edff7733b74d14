/** Starting and stopping the server, and its state. */
@NullMarked
package org.punctual.scheduling.operation;

import org.jspecify.annotations.NullMarked;
