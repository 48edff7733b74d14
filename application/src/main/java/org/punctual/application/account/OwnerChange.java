package org.punctual.application.account;

import java.util.UUID;
import org.punctual.domain.account.AccountId;

/**
 * A change of an owner or of a key of the owner.
 *
 * @param id differs from the id of every other change
 */
public record OwnerChange(UUID id, AccountId owner) {}
