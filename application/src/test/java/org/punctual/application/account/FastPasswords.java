package org.punctual.application.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;
import org.punctual.domain.account.Password;
import org.punctual.domain.account.PasswordHash;

/**
 * A stored hash is the strength at the time of hashing and the password in clear text. This is
 * fast, and only fit for tests. The hashes that passwords were compared with are recorded.
 */
public final class FastPasswords implements Passwords {

  /** A password that is long enough, and well known. */
  public static final String WELL_KNOWN = "password12345";

  private final List<Optional<PasswordHash>> asked =
      Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicInteger strength = new AtomicInteger(1);

  /** Hashes made until now are outdated. */
  public void raiseStrength() {
    strength.incrementAndGet();
  }

  /** Runs an action once, while the next password is hashed, compared or judged. */
  public void meanwhile(Runnable happening) {
    meanwhile.set(happening);
  }

  /** The next hash is refused: too many others are being computed. */
  public void busyOnce() {
    busy.set(true);
  }

  /** The hashes that passwords were compared with, in order; empty for an unknown address. */
  public List<Optional<PasswordHash>> asked() {
    return List.copyOf(asked);
  }

  @Override
  public PasswordHash hash(Password password) {
    refuseWhenBusy();
    meanwhile.getAndSet(() -> {}).run();
    return new PasswordHash(strength.get() + ":" + password.value());
  }

  @Override
  public boolean matches(String typed, Optional<PasswordHash> stored) {
    refuseWhenBusy();
    asked.add(stored);
    meanwhile.getAndSet(() -> {}).run();
    return stored.filter(hash -> afterColon(hash).equals(typed)).isPresent();
  }

  @Override
  public boolean isOutdated(PasswordHash stored) {
    return !stored.encoded().startsWith(strength.get() + ":");
  }

  @Override
  public boolean isGuessable(Password password, Collection<String> aboutOwner) {
    meanwhile.getAndSet(() -> {}).run();
    String lower = password.value().toLowerCase(Locale.ROOT);
    return lower.equals(WELL_KNOWN)
        || aboutOwner.stream().anyMatch(known -> lower.contains(known.toLowerCase(Locale.ROOT)));
  }

  private void refuseWhenBusy() {
    if (busy.getAndSet(false)) {
      throw AccountRefusal.of("", AccountReason.BUSY);
    }
  }

  private static String afterColon(PasswordHash hash) {
    return hash.encoded().substring(hash.encoded().indexOf(':') + 1);
  }
}
