/** Events are posted to the owners' endpoints. */
@NullMarked
package org.punctual.application.webhook;

import org.jspecify.annotations.NullMarked;
