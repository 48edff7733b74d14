/** Sending queues when their deliveries are due, whatever the feature. */
@NullMarked
package org.punctual.scheduling.sending;

import org.jspecify.annotations.NullMarked;
