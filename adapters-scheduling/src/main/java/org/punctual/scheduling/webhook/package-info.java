/** Messages to endpoints are sent in time, and counted. */
@NullMarked
package org.punctual.scheduling.webhook;

import org.jspecify.annotations.NullMarked;
