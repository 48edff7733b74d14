/** A request of a client, to a page or to the API, as the log names it. */
@NullMarked
package org.punctual.application.request;

import org.jspecify.annotations.NullMarked;
