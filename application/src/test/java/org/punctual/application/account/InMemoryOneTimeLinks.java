package org.punctual.application.account;

import java.time.Instant;
import java.util.Optional;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.account.OneTimeLink;
import org.punctual.domain.account.OneTimeLink.Purpose;

/** One-time links in memory. */
public final class InMemoryOneTimeLinks implements OneTimeLinks {

  private final InMemoryTable<String, OneTimeLink> links = new InMemoryTable<>();

  @Override
  public void add(OneTimeLink link) {
    forget(link.account(), link.purpose());
    links.put(link.tokenHash(), link);
  }

  @Override
  public void forgetExpired(Instant before) {
    links
        .where(link -> link.expiresAt().isBefore(before))
        .forEach(link -> links.remove(link.tokenHash()));
  }

  @Override
  public Optional<OneTimeLink> find(String tokenHash) {
    return links.find(tokenHash);
  }

  @Override
  public Optional<OneTimeLink> latest(AccountId account, Purpose purpose) {
    return links.where(link -> link.account().equals(account) && link.purpose() == purpose).stream()
        .findFirst();
  }

  @Override
  public Optional<OneTimeLink> take(String tokenHash) {
    return links.remove(tokenHash);
  }

  @Override
  public void forget(AccountId account, Purpose purpose) {
    links
        .where(link -> link.account().equals(account) && link.purpose() == purpose)
        .forEach(link -> links.remove(link.tokenHash()));
  }
}
