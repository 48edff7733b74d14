/** Tests of attacks, and of requests that no correct client sends. */
@NullMarked
package org.punctual.it.security;

import org.jspecify.annotations.NullMarked;
