package org.punctual.application.operation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

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
   * @throws InvalidSettings when the start is refused until an administrator changes a setting
   * @throws RuntimeException when the store does not answer or can't be brought up to date
   */
  public Bootstrapping.Result start() {
    schema.migrate();
    try {
      return bootstrapping.bootstrap();
    } catch (AccountRefusal refusal) {
      return madeByAnother(refusal);
    }
  }

  /** Only whoever adds an account is told that its address is taken: by a server starting too. */
  private static Bootstrapping.Result madeByAnother(AccountRefusal refusal) {
    if (refusal.reason() != AccountReason.EMAIL_TAKEN) {
      throw refusal;
    }
    return Bootstrapping.Result.MADE;
  }
}
