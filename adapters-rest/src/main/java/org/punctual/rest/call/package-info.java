/** One call to the API, from its arrival to its answer. */
@NullMarked
package org.punctual.rest.call;

import org.jspecify.annotations.NullMarked;
