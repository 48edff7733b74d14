package org.punctual.application.account;

import java.time.Instant;
import java.util.Optional;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** Links that were mailed and not used yet. */
public interface OneTimeLinks {

  /** Adds a link. Earlier links of the account for the same purpose stop working. */
  void add(OneTimeLink link);

  /** The link with that token's hash, without using it. */
  Optional<OneTimeLink> find(String tokenHash);

  /** The account's only link for a purpose, without using it; it may have expired. */
  Optional<OneTimeLink> latest(AccountId account, Purpose purpose);

  /** The account's links for a purpose stop working. */
  void forget(AccountId account, Purpose purpose);

  /** Deletes links that expired before an instant. */
  void forgetExpired(Instant before);

  /** Removes the link with that token's hash and returns it, so that it can be used only once. */
  Optional<OneTimeLink> take(String tokenHash);
}
