package org.punctual.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** Assertions about refusals. */
public final class RefusalAssertions {

  private RefusalAssertions() {}

  /**
   * Asserts that an action is refused for one reason alone.
   *
   * @return the refusal, for further assertions
   */
  public static Refusal assertRefused(Reason reason, Runnable act) {
    Refusal refusal = refusalOf(act);
    assertThat(refusal.faults()).extracting(Fault::reason).containsExactly(reason);
    return refusal;
  }

  /** Asserts that an action is refused for exactly those faults, in that order. */
  public static void assertRefused(List<Fault> faults, Runnable act) {
    assertThat(refusalOf(act).faults()).containsExactlyElementsOf(faults);
  }

  /** Asserts that an action is refused. Each fault is given as its member and code. */
  public static void assertRefusedAs(List<String> membersAndCodes, Runnable act) {
    assertThat(refusalOf(act).faults())
        .extracting(fault -> fault.member() + " " + fault.reason().code())
        .containsExactlyElementsOf(membersAndCodes);
  }

  private static Refusal refusalOf(Runnable act) {
    Refusal refusal = catchThrowableOfType(Refusal.class, act::run);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }
}
