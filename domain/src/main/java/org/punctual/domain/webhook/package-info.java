/** Endpoints of owners outside, to which events are posted. */
@NullMarked
package org.punctual.domain.webhook;

import org.jspecify.annotations.NullMarked;
