package org.punctual.application.operator;

import java.util.Optional;
import org.punctual.application.account.LinkToken;
import org.punctual.domain.account.Account;

/**
 * An account whose owner can now set the first password by a link.
 *
 * @param token the token of the link, for the operator to hand over; empty when the link is mailed
 */
public record Invitation(Account account, Optional<LinkToken> token) {}
