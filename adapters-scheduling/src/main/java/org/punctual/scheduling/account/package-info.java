/** Deleting personal data that is no longer needed. */
@NullMarked
package org.punctual.scheduling.account;

import org.jspecify.annotations.NullMarked;
