package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.usage.BrowsingUsage;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.Period;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;

/** {@code /keys}: the owner's API keys, working and ended. */
@Named
@RequestScoped
public class Keys {

  private final Me me;
  private final IssuingApiKeys issuing;
  private final BrowsingUsage usage;
  private final Clock clock;

  private final PhaseCache<List<KeyCard>> cards = PhaseCache.of(this::find);

  @Inject
  public Keys(Me me, IssuingApiKeys issuing, BrowsingUsage usage, Clock clock) {
    this.me = me;
    this.issuing = issuing;
    this.usage = usage;
    this.clock = clock;
  }

  /** The keys that work, replaced keys in their grace period included, the newest first. */
  public List<KeyCard> getWorking() {
    return cards.get().stream().filter(KeyCard::works).toList();
  }

  /** The keys that were revoked or expired, the newest first. */
  public List<KeyCard> getEnded() {
    return cards.get().stream().filter(card -> !card.works()).toList();
  }

  /** The name of a working key; empty for every other id. */
  public String nameOf(String id) {
    return getWorking().stream()
        .filter(card -> card.id().equals(id))
        .map(KeyCard::name)
        .findFirst()
        .orElse("");
  }

  private List<KeyCard> find() {
    Instant now = clock.instant();
    Map<ApiKeyId, Long> calls = usage.callsByKey(me.id(), Period.thisWeek(now, me.getTimeZone()));
    return issuing.list(me.id()).stream()
        .map(key -> new KeyCard(key, calls.getOrDefault(key.id(), 0L), now))
        .toList();
  }
}
