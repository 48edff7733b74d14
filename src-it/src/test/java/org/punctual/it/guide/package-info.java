/** Tests that follow the README and the guides in {@code docs} step by step. */
@NullMarked
package org.punctual.it.guide;

import org.jspecify.annotations.NullMarked;
