/** Requests that are generated from the OpenAPI document, and then mutated. */
@NullMarked
package org.punctual.it.fuzz;

import org.jspecify.annotations.NullMarked;
