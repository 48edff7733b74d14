/** The start of Punctual, and its health. */
@NullMarked
package org.punctual.application.operation;

import org.jspecify.annotations.NullMarked;
