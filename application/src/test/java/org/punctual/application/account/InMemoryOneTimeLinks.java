package org.punctual.application.account;

import java.util.Optional;
import org.punctual.application.InMemoryTable;
import org.punctual.domain.account.OneTimeLink;

/** One-time links in memory. */
public final class InMemoryOneTimeLinks implements OneTimeLinks {

  private final InMemoryTable<String, OneTimeLink> links = new InMemoryTable<>();

  @Override
  public void add(OneTimeLink link) {
    links
        .where(other -> isReplacedBy(link, other))
        .forEach(other -> links.remove(other.tokenHash()));
    links.put(link.tokenHash(), link);
  }

  @Override
  public Optional<OneTimeLink> find(String tokenHash) {
    return links.find(tokenHash);
  }

  @Override
  public Optional<OneTimeLink> take(String tokenHash) {
    return links.remove(tokenHash);
  }

  private static boolean isReplacedBy(OneTimeLink link, OneTimeLink other) {
    return other.account().equals(link.account()) && other.purpose() == link.purpose();
  }
}
