/** The page that registers endpoints for events, and shows what was sent to them. */
@NullMarked
package org.punctual.web.webhook;

import org.jspecify.annotations.NullMarked;
