/** Proofs from outside, on servers run from the release zip as administrators run it. */
@NullMarked
package org.punctual.it.live;

import org.jspecify.annotations.NullMarked;
