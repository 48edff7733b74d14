package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.punctual.domain.Reason;

/** Says what a call is refused with. */
public final class Problems {

  private Problems() {}

  /** The call is refused with that reason as a whole. */
  public static Problem assertRefused(Reason reason, ThrowingCallable call) {
    Problem problem = catchThrowableOfType(ProblemException.class, call).problem();
    assertThat(problem.reason()).isEqualTo(reason);
    return problem;
  }

  /** The call is refused for those parts, in this order: {@code "/title malformed-body"}. */
  public static void assertComplains(ThrowingCallable call, String... expected) {
    List<Complaint> found = catchThrowableOfType(ProblemException.class, call).problem().errors();
    assertThat(found.stream().map(c -> c.place() + " " + c.reason().code()))
        .containsExactly(expected);
  }
}
