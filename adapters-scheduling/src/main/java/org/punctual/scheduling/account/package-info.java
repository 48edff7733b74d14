/** Deleting what is kept of persons and is of no use any more. */
@NullMarked
package org.punctual.scheduling.account;

import org.jspecify.annotations.NullMarked;
