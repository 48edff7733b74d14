package org.punctual.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.punctual.application.Race;
import org.punctual.application.operation.StoredSecret;
import org.punctual.persistence.EveryDatabase;
import org.punctual.persistence.OnEveryDatabase;

@OnEveryDatabase
class JpaStoredSecretTest {

  @Parameter private EveryDatabase database;

  @Test
  void the_first_key_stays_whoever_comes_later() {
    StoredSecret secret = database.emptyStore().storedSecret();
    assertThat(secret.keep("first")).isEqualTo("first");
    assertThat(secret.keep("second")).isEqualTo("first");
  }

  @Test
  void servers_that_start_at_once_agree_on_one_key() {
    StoredSecret secret = database.emptyStore().storedSecret();
    List<String> kept = Race.of(8, () -> secret.keep(UUID.randomUUID().toString()));
    assertThat(kept).hasSize(8).containsOnly(kept.get(0));
  }
}
