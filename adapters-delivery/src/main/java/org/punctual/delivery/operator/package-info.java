/** Mails by which operators see whether mail works. */
@NullMarked
package org.punctual.delivery.operator;

import org.jspecify.annotations.NullMarked;
