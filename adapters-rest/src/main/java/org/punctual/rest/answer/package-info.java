/** Answers that are successes: JSON, its caching, and whether the client takes it. */
@NullMarked
package org.punctual.rest.answer;

import org.jspecify.annotations.NullMarked;
