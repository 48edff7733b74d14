package org.punctual.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.web.account.Me;

/** The names of the owner's API keys, ended ones too. They are read once a request, when needed. */
@RequestScoped
public class KeyNames {

  private static final String UNKNOWN = "?";

  private final Me me;
  private final IssuingApiKeys keys;

  private @Nullable Map<ApiKeyId, String> names;

  @Inject
  public KeyNames(Me me, IssuingApiKeys keys) {
    this.me = me;
    this.keys = keys;
  }

  /** The name of a key; a question mark for a key that the owner does not have. */
  public String of(ApiKeyId key) {
    Map<ApiKeyId, String> known = names;
    if (known == null) {
      known =
          keys.list(me.id()).stream()
              .collect(Collectors.toMap(ApiKey::id, one -> one.terms().name()));
      names = known;
    }
    return known.getOrDefault(key, UNKNOWN);
  }
}
