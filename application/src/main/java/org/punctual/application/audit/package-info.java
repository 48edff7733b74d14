/** The security log: who did what that matters for security. */
@NullMarked
package org.punctual.application.audit;

import org.jspecify.annotations.NullMarked;
