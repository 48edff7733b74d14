/** Sending mails of any kind. */
@NullMarked
package org.punctual.delivery.mail;

import org.jspecify.annotations.NullMarked;
