package org.punctual.application.webhook;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.punctual.application.UnitOfWork;
import org.punctual.application.operation.GivenSecret;
import org.punctual.application.operation.StoredSecret;
import org.punctual.domain.webhook.EndpointId;
import org.punctual.domain.webhook.WebhookSecret;

/**
 * Derives the secrets of endpoints from the secret key of the installation. Without a key from the
 * administrator, one is made once and stored.
 */
@UnitOfWork
public class DerivedSecrets implements WebhookSecrets {

  private static final int BYTES = 32;

  private final GivenSecret given;
  private final StoredSecret stored;
  private volatile @Nullable String key;

  @Inject
  public DerivedSecrets(GivenSecret given, StoredSecret stored) {
    this.given = given;
    this.stored = stored;
  }

  @Override
  public WebhookSecret of(EndpointId endpoint, int version) {
    return WebhookSecret.derived(Base64.getDecoder().decode(key()), endpoint, version);
  }

  private String key() {
    String known = key;
    if (known == null) {
      known = given.base64().orElseGet(() -> stored.keep(fresh()));
      key = known;
    }
    return known;
  }

  private static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
