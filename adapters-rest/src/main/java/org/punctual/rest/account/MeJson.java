package org.punctual.rest.account;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.punctual.application.apikey.Partner;
import org.punctual.application.operation.ApiSettings;
import org.punctual.domain.account.Profile;
import org.punctual.domain.apikey.ApiKeyTerms;
import org.punctual.domain.apikey.Scope;
import org.punctual.domain.appointment.Limits;

/** The owner a partner acts for, the key it uses, and its limits. */
@JsonbPropertyOrder({"owner", "key", "limits"})
public record MeJson(OwnerJson owner, KeyJson key, LimitsJson limits) {

  /** The owner for whom the partner acts. */
  @JsonbPropertyOrder({"name", "timeZone"})
  public record OwnerJson(String name, String timeZone) {

    static OwnerJson from(Profile profile) {
      return new OwnerJson(profile.name().value(), profile.timeZone().getId());
    }
  }

  /**
   * The key used.
   *
   * @param expiresAt from when on the key no longer works; null if it never expires. For a replaced
   *     key, the end of its grace period
   */
  @JsonbPropertyOrder({"name", "scopes", "expiresAt"})
  public record KeyJson(String name, List<String> scopes, @Nullable Instant expiresAt) {

    static KeyJson from(ApiKeyTerms terms) {
      return new KeyJson(
          terms.name(),
          terms.scopes().stream().sorted().map(Scope::code).toList(),
          terms.expiresAt().map(end -> end.truncatedTo(ChronoUnit.SECONDS)).orElse(null));
    }
  }

  /** The installation's limits; 0 means no limit. */
  @JsonbPropertyOrder({"perMinute", "remindersMax", "pendingMax"})
  public record LimitsJson(int perMinute, int remindersMax, int pendingMax) {

    static LimitsJson from(Limits limits, ApiSettings settings) {
      return new LimitsJson(settings.ratePerMinute(), limits.remindersMax(), limits.pendingMax());
    }
  }

  static MeJson from(Partner partner, LimitsJson limits) {
    return new MeJson(
        OwnerJson.from(partner.owner().profile()), KeyJson.from(partner.key().terms()), limits);
  }
}
