/** What was called through the API, by which key, when, and how it ended. */
@NullMarked
package org.punctual.domain.usage;

import org.jspecify.annotations.NullMarked;
