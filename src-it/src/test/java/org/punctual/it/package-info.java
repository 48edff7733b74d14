/** Proofs on the very application that ships. */
@NullMarked
package org.punctual.it;

import org.jspecify.annotations.NullMarked;
