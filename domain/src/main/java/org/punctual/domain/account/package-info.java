/** Who owns a calendar: address, password, profile and what may be mailed. */
@NullMarked
package org.punctual.domain.account;

import org.jspecify.annotations.NullMarked;
