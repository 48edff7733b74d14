/** Answers that are not a success: problem details after RFC 9457. */
@NullMarked
package org.punctual.rest.problem;

import org.jspecify.annotations.NullMarked;
