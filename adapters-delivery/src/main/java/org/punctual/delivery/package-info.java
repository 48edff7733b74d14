/** Delivering messages to owners: reminders, and mails about accounts. */
@NullMarked
package org.punctual.delivery;

import org.jspecify.annotations.NullMarked;
