package org.punctual.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.usage.BrowsingUsage;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.usage.UsageRecord;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;

/** {@code /usage}: the calls with the owner's keys within a range of days. */
@Named
@RequestScoped
public class Usage {

  private static final int LAST_CALLS = 50;

  private final Me me;
  private final BrowsingUsage usage;
  private final IssuingApiKeys issuing;
  private final UsageRange range;

  private final PhaseCache<UsageFigures> figures = PhaseCache.of(this::figures);
  private final PhaseCache<List<CallLine>> calls = PhaseCache.of(this::calls);
  private final PhaseCache<List<KeyShare>> keys = PhaseCache.of(this::keys);

  @Inject
  public Usage(Me me, BrowsingUsage usage, IssuingApiKeys issuing, UsageRange range) {
    this.me = me;
    this.usage = usage;
    this.issuing = issuing;
    this.range = range;
  }

  /** All figures of the range. */
  public UsageFigures getFigures() {
    return figures.get();
  }

  /** The sum of all calls in the range. */
  public CallSum getTotal() {
    return getFigures().total();
  }

  /** The last calls in the range, the latest first. */
  public List<CallLine> getCalls() {
    return calls.get();
  }

  /** The share of each key that made calls in the range, the most used first. */
  public List<KeyShare> getKeys() {
    return keys.get();
  }

  private List<KeyShare> keys() {
    return KeyShare.of(usage.callsByKey(me.id(), range.getPeriod()), issuing.list(me.id()));
  }

  private UsageFigures figures() {
    return new UsageFigures(range.getPeriod(), usage.daily(me.id(), range.getPeriod()));
  }

  private List<CallLine> calls() {
    List<UsageRecord> latest = usage.latest(me.id(), range.getPeriod(), LAST_CALLS);
    Map<ApiKeyId, String> names = latest.isEmpty() ? Map.of() : keyNames();
    return latest.stream()
        .map(call -> new CallLine(call, names.getOrDefault(call.caller().key(), "")))
        .toList();
  }

  private Map<ApiKeyId, String> keyNames() {
    Function<ApiKey, String> name = key -> key.terms().name();
    return issuing.list(me.id()).stream().collect(Collectors.toMap(ApiKey::id, name));
  }
}
