package org.punctual.application.operation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.punctual.application.UseCase;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

/** Does everything that must be done at start, before the server accepts requests. */
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
   * Brings the store up to date, then creates the bootstrap account if one is set.
   *
   * @return the result for the bootstrap account
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

  /** The address is only taken here when another starting server has just created the account. */
  private static Bootstrapping.Result madeByAnother(AccountRefusal refusal) {
    if (refusal.reason() != AccountReason.EMAIL_TAKEN) {
      throw refusal;
    }
    return Bootstrapping.Result.MADE;
  }
}
