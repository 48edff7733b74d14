/** Endpoints and the messages to them in the database. */
@NullMarked
package org.punctual.persistence.webhook;

import org.jspecify.annotations.NullMarked;
