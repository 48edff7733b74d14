/** The start of Punctual, and its settings. */
@NullMarked
package org.punctual.application.operation;

import org.jspecify.annotations.NullMarked;
