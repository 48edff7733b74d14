package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.punctual.application.apikey.IssuingApiKeys;
import org.punctual.application.apikey.IssuingApiKeys.IssuedKey;
import org.punctual.domain.apikey.ApiKeyId;
import org.punctual.domain.apikey.ApiKeyRefusal;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.domain.apikey.Scope;
import org.punctual.web.account.Me;

/**
 * The key that a dialog has just made. The key's secret exists only for this one request. It is
 * written into the answer, and never stored.
 */
@Named
@RequestScoped
public class FreshKey {

  private final Me me;
  private final IssuingApiKeys issuing;

  private @Nullable IssuedKey made;

  @Inject
  public FreshKey(Me me, IssuingApiKeys issuing) {
    this.me = me;
    this.issuing = issuing;
  }

  /**
   * Makes a key of the owner, as {@link IssuingApiKeys#issue} does.
   *
   * @throws ApiKeyRefusal with every fault of the request
   */
  public void issue(String name, Set<Scope> scopes, Optional<Instant> expiresAt) {
    made = issuing.issue(me.id(), name, scopes, expiresAt);
  }

  /**
   * Makes a successor of a key of the owner, as {@link IssuingApiKeys#rotate} does.
   *
   * @throws ApiKeyRefusal when the key cannot be rotated
   */
  public void rotate(ApiKeyId replaced, GracePeriod grace) {
    made = issuing.rotate(me.id(), replaced, grace);
  }

  /** Says whether a key was just made, so that its secret is shown. */
  public boolean isMade() {
    return made != null;
  }

  /** The name of the key that was just made. */
  public String getName() {
    return made == null ? "" : made.key().terms().name();
  }

  /** Says whether the key that was just made may submit appointments. */
  public boolean isWriting() {
    return made != null && made.key().terms().scopes().contains(Scope.APPOINTMENTS_WRITE);
  }

  /** The secret of the key that was just made. */
  public String getSecret() {
    return made == null ? "" : made.secret().value();
  }
}
