/** Messages are claimed, posted to their endpoints, and settled by any number of servers. */
@NullMarked
package org.punctual.application.webhook.sending;

import org.jspecify.annotations.NullMarked;
