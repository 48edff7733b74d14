/** What a balancer and a service manager ask about the server. */
@NullMarked
package org.punctual.rest.operation;

import org.jspecify.annotations.NullMarked;
