/** Sending mail, in whatever matter. */
@NullMarked
package org.punctual.delivery.mail;

import org.jspecify.annotations.NullMarked;
