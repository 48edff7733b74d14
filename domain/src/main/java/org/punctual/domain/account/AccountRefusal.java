package org.punctual.domain.account;

import java.util.List;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;

/** The refusal of a request about an account. */
public final class AccountRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses for several faults, in the order of the members of the request. */
  public AccountRefusal(List<Fault> faults) {
    super(faults);
  }

  /** Refuses one member. */
  public static AccountRefusal of(String member, AccountReason reason, Object... figures) {
    return new AccountRefusal(List.of(Fault.at(member, reason, figures)));
  }
}
