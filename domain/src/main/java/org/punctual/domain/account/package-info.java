/** The owner of a calendar: address, password, profile and consent to mail. */
@NullMarked
package org.punctual.domain.account;

import org.jspecify.annotations.NullMarked;
