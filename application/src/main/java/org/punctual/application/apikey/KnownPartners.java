package org.punctual.application.apikey;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.punctual.application.UseCase;
import org.punctual.application.account.OwnerChange;
import org.punctual.application.account.OwnerChanges;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.apikey.ApiKey.Fingerprint;

/**
 * The partners that this server recognised, so that most calls need no look-up. The server asks the
 * store a few times a second which partners were changed, on any server, and forgets these. A
 * revoked key, a locked or deleted account and a new time zone therefore take effect within a
 * second everywhere. When no partner calls, the server asks nothing.
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

  /** Often enough that calls seldom have to wait for the question. */
  private static final Duration ASKED_EVERY = Duration.ofMillis(400);

  private final AtomicReferenceArray<@Nullable Partner> places = new AtomicReferenceArray<>(PLACES);

  /** Changes so far. A look-up that began before a change may have found the state before it. */
  private final AtomicLong changesSeen = new AtomicLong();

  private final ReentrantLock asking = new ReentrantLock();
  private final OwnerChanges changes;
  private final Clock clock;

  private Set<UUID> known = Set.of();
  private volatile Instant asked = Instant.MIN;

  @Inject
  public KnownPartners(OwnerChanges changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /** The partner whose key has that public part, as the partner was less than a second ago. */
  public Optional<Partner> find(String publicPart) {
    if (!wasAskedWithin(ASKED_EVERY)) {
      forgetChanged();
    }
    return Optional.ofNullable(places.get(placeOf(publicPart)))
        .filter(partner -> partner.key().fingerprint().publicPart().equals(publicPart));
  }

  /** A number that rises with each change. It belongs to a look-up that begins now. */
  public long changesSeen() {
    return changesSeen.get();
  }

  /**
   * Keeps a partner whose secret was right, unless some partner was changed since the look-up.
   *
   * @param before {@link #changesSeen} from before the look-up
   */
  public void keep(Partner partner, long before) {
    Fingerprint fingerprint = partner.key().fingerprint();
    int place = placeOf(fingerprint.publicPart());
    places.set(place, partner);
    // A change at this very moment counts first and clears then, so it is seen here or clears this.
    if (changesSeen.get() != before) {
      places.compareAndSet(place, partner, null);
    }
  }

  /** Something about an owner or its keys changes with the current transaction. */
  public void changed(AccountId owner) {
    changes.add(owner);
    forget(owner);
  }

  /** Nobody uses an entry that is too old: then calls wait here for the store's answer. */
  private void forgetChanged() {
    if (!wasAskedWithin(LIFETIME)) {
      asking.lock();
    } else if (!asking.tryLock()) {
      return;
    }
    try {
      if (!wasAskedWithin(ASKED_EVERY)) {
        ask();
      }
    } finally {
      asking.unlock();
    }
  }

  private void ask() {
    Instant now = clock.instant();
    List<OwnerChange> recent = changes.recent();
    recent.stream()
        .filter(change -> !known.contains(change.id()))
        .map(OwnerChange::owner)
        .distinct()
        .forEach(this::forget);
    known = recent.stream().map(OwnerChange::id).collect(Collectors.toSet());
    asked = now;
  }

  private boolean wasAskedWithin(Duration time) {
    Instant now = clock.instant();
    Instant last = asked;
    return !now.isBefore(last) && now.minus(time).isBefore(last);
  }

  private void forget(AccountId owner) {
    changesSeen.incrementAndGet();
    for (int place = 0; place < PLACES; place++) {
      Partner partner = places.get(place);
      if (partner != null && partner.owner().id().equals(owner)) {
        places.compareAndSet(place, partner, null);
      }
    }
  }

  private static int placeOf(String publicPart) {
    int hash = publicPart.hashCode();
    return (hash ^ (hash >>> 16)) & (PLACES - 1);
  }
}
