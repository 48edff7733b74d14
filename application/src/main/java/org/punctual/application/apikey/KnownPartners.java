package org.punctual.application.apikey;

import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey.Fingerprint;

/**
 * The partners that this server recognised a moment ago, so that most calls need no look-up. An
 * entry is used for {@link #LIFETIME} after its look-up began. A revoked key, a locked or deleted
 * account and a new time zone therefore take effect within a second. This includes servers that do
 * not know of the change. The server that makes the change forgets the owner at once.
 *
 * <p>Only keys that were sent with the right secret become entries. A key has one place, which a
 * later key may take, so that the memory is bounded.
 */
@UseCase
@Transactional(TxType.SUPPORTS)
public class KnownPartners {

  /** Less than a second, because the clock follows the database's and may be set back a little. */
  static final Duration LIFETIME = Duration.ofMillis(900);

  /** About a kilobyte each. A power of two. */
  static final int PLACES = 8_192;

  private final AtomicReferenceArray<@Nullable Known> places = new AtomicReferenceArray<>(PLACES);

  private record Known(Partner partner, Instant since) {

    boolean isCurrent(Instant now) {
      return !now.isBefore(since) && now.isBefore(since.plus(LIFETIME));
    }

    boolean hasPublicPart(String publicPart) {
      return partner.key().fingerprint().publicPart().equals(publicPart);
    }
  }

  /** The partner whose key has that public part, if it was looked up less than a second ago. */
  public Optional<Partner> find(String publicPart, Instant now) {
    return Optional.ofNullable(places.get(placeOf(publicPart)))
        .filter(known -> known.hasPublicPart(publicPart) && known.isCurrent(now))
        .map(Known::partner);
  }

  /**
   * Keeps a partner whose secret was right.
   *
   * @param since a time before its look-up began
   */
  public void keep(Partner partner, Instant since) {
    Fingerprint fingerprint = partner.key().fingerprint();
    places.set(placeOf(fingerprint.publicPart()), new Known(partner, since));
  }

  /** Forgets all partners of an owner, because something about the owner or its keys changed. */
  public void forget(AccountId owner) {
    for (int place = 0; place < PLACES; place++) {
      Known known = places.get(place);
      if (known != null && known.partner().owner().id().equals(owner)) {
        places.compareAndSet(place, known, null);
      }
    }
  }

  private static int placeOf(String publicPart) {
    int hash = publicPart.hashCode();
    return (hash ^ (hash >>> 16)) & (PLACES - 1);
  }
}
