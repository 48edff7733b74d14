package org.punctual.domain.apikey;

import java.util.List;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;

/** The refusal of a request about an API key. */
public final class ApiKeyRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Refuses for several faults, in the order of the members of the request. */
  public ApiKeyRefusal(List<Fault> faults) {
    super(faults);
  }

  /** Refuses one member. */
  public static ApiKeyRefusal of(String member, ApiKeyReason reason, Object... figures) {
    return new ApiKeyRefusal(List.of(Fault.at(member, reason, figures)));
  }
}
