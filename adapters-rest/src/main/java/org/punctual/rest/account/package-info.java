/** What a partner may know of itself and of the owner it acts for. */
@NullMarked
package org.punctual.rest.account;

import org.jspecify.annotations.NullMarked;
