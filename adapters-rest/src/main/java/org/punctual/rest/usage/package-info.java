/** Recording what was called, and telling it. */
@NullMarked
package org.punctual.rest.usage;

import org.jspecify.annotations.NullMarked;
