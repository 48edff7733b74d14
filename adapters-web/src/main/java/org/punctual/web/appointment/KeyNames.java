package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.web.account.Me;
import org.punctual.web.frame.PhaseCache;

/** The names of the owner's API keys, including ended keys. They are read when needed. */
@RequestScoped
public class KeyNames {

  private static final String UNKNOWN = "?";

  private final Me me;
  private final IssuingApiKeys keys;

  private final PhaseCache<Map<ApiKeyId, String>> names = PhaseCache.of(this::read);

  @Inject
  public KeyNames(Me me, IssuingApiKeys keys) {
    this.me = me;
    this.keys = keys;
  }

  /** The name of a key; a question mark for a key that the owner does not have. */
  public String of(ApiKeyId key) {
    return names.get().getOrDefault(key, UNKNOWN);
  }

  private Map<ApiKeyId, String> read() {
    return keys.list(me.id()).stream()
        .collect(Collectors.toMap(ApiKey::id, one -> one.terms().name()));
  }
}
