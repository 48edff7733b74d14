/** Tests from outside, on servers that run from the release zip as administrators run them. */
@NullMarked
package org.punctual.it.live;

import org.jspecify.annotations.NullMarked;
