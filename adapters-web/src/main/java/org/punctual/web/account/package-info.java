/** Registering, signing in and out, and who is signed in. */
@NullMarked
package org.punctual.web.account;

import org.jspecify.annotations.NullMarked;
