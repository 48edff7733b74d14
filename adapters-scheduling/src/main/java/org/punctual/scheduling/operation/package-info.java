/** Starting and stopping the server, what it is told, and how it is. */
@NullMarked
package org.punctual.scheduling.operation;

import org.jspecify.annotations.NullMarked;
