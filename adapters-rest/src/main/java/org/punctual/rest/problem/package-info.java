/** Answers that are no success: problem details after RFC 9457. */
@NullMarked
package org.punctual.rest.problem;

import org.jspecify.annotations.NullMarked;
