/** The API under {@code /api/v1}, in Jakarta REST. */
@NullMarked
package org.punctual.rest;

import org.jspecify.annotations.NullMarked;
