/** Mails about accounts. */
@NullMarked
package org.punctual.delivery.account;

import org.jspecify.annotations.NullMarked;
