package org.punctual.application.operation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.punctual.application.UseCase;

/** The server starts: everything that must be done before anyone is served. */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class StartingPunctual {

  private final Schema schema;
  private final Bootstrapping bootstrapping;

  @Inject
  public StartingPunctual(Schema schema, Bootstrapping bootstrapping) {
    this.schema = schema;
    this.bootstrapping = bootstrapping;
  }

  /**
   * Brings the store up to date, then makes the bootstrap account if one is set.
   *
   * @return what came of the bootstrap account
   * @throws RuntimeException when the server must not serve anyone
   */
  public Bootstrapping.Result start() {
    schema.migrate();
    return bootstrapping.bootstrap();
  }
}
