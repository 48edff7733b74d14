/** Posts events to the owners' endpoints by HTTPS. */
@NullMarked
package org.punctual.delivery.webhook;

import org.jspecify.annotations.NullMarked;
