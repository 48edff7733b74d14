package org.punctual.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.punctual.domain.Reason;

/** Assertions about the problems with which calls are refused. */
public final class Problems {

  private Problems() {}

  /** Asserts that a call is refused as a whole with a reason. */
  public static Problem assertRefused(Reason reason, ThrowingCallable call) {
    Problem problem = catchThrowableOfType(ProblemException.class, call).problem();
    assertThat(problem.reason()).isEqualTo(reason);
    return problem;
  }

  /**
   * Asserts that a call is refused for some parts of the request, in this order: {@code "/title
   * malformed-body"}.
   */
  public static void assertComplains(ThrowingCallable call, String... expected) {
    List<Complaint> found = catchThrowableOfType(ProblemException.class, call).problem().errors();
    assertThat(found.stream().map(c -> c.place() + " " + c.reason().code()))
        .containsExactly(expected);
  }
}
