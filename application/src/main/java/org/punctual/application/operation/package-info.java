/** Starting Punctual, and what it is told by its settings. */
@NullMarked
package org.punctual.application.operation;

import org.jspecify.annotations.NullMarked;
