/** The security log: actions that matter for security, and the accounts behind them. */
@NullMarked
package org.punctual.application.audit;

import org.jspecify.annotations.NullMarked;
