/** Strict reading of bodies and queries. */
@NullMarked
package org.punctual.rest.request;

import org.jspecify.annotations.NullMarked;
