/** Accounts, their passwords, links and tries in the database. */
@NullMarked
package org.punctual.persistence.account;

import org.jspecify.annotations.NullMarked;
