/** What the process knows that operators see. */
@NullMarked
package org.punctual.scheduling.operator;

import org.jspecify.annotations.NullMarked;
