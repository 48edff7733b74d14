/** Successful answers: JSON, its entity tags, its caching, and the connections it leaves open. */
@NullMarked
package org.punctual.rest.answer;

import org.jspecify.annotations.NullMarked;
