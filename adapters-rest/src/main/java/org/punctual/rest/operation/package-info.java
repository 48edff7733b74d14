/** The health checks for load balancers and service managers. */
@NullMarked
package org.punctual.rest.operation;

import org.jspecify.annotations.NullMarked;
