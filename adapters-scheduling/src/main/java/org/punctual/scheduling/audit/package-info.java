/** The security log, as lines of the server's log. */
@NullMarked
package org.punctual.scheduling.audit;

import org.jspecify.annotations.NullMarked;
