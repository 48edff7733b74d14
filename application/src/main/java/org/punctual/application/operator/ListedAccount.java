package org.punctual.application.operator;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.account.Account;

/**
 * An account as operators see it.
 *
 * @param account the account itself; nothing that its owner stores
 * @param lastUsedAt when a session of the owner was last used, to a minute; empty when the owner is
 *     not signed in anywhere
 */
public record ListedAccount(Account account, Optional<Instant> lastUsedAt) {}
