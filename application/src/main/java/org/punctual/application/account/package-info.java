/** Registering, signing in, and the settings of an account. */
@NullMarked
package org.punctual.application.account;

import org.jspecify.annotations.NullMarked;
