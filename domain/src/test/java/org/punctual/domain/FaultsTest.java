package org.punctual.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.punctual.domain.RefusalAssertions.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FaultsTest {

  private enum SomeReason implements Reason {
    FIRST,
    SECOND
  }

  private static final class SomeRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    SomeRefusal(List<Fault> faults) {
      super(faults);
    }
  }

  private static final Fault FIRST = Fault.at("first", SomeReason.FIRST, 1);
  private static final Fault SECOND = Fault.of(SomeReason.SECOND);

  @Nested
  class While_parts_are_read {

    private final Faults faults = new Faults();

    @Test
    void a_part_that_is_right_is_handed_on() {
      assertThat(faults.read(() -> "part")).contains("part");
    }

    @Test
    void nothing_is_refused_when_nothing_was_wrong() {
      assertThatCode(() -> faults.refuseIfAny(SomeRefusal::new)).doesNotThrowAnyException();
    }

    @Test
    void a_refused_part_is_left_out_and_its_faults_kept_in_order() {
      Optional<Object> part = faults.read(() -> refuse(FIRST));
      faults.read(() -> refuse(SECOND));

      assertThat(part).isEmpty();
      assertRefused(List.of(FIRST, SECOND), () -> faults.refuseIfAny(SomeRefusal::new));
    }

    @Test
    void a_refusal_keeps_its_faults_when_more_are_found_later() {
      faults.read(() -> refuse(FIRST));
      Refusal[] kept = new Refusal[1];
      assertThatCode(() -> faults.refuseIfAny(found -> kept[0] = new SomeRefusal(found)))
          .isInstanceOf(SomeRefusal.class);

      faults.read(() -> refuse(SECOND));

      assertThat(kept[0].faults()).containsExactly(FIRST);
    }
  }

  @Nested
  class A_refusal {

    @Test
    void stands_for_its_first_fault() {
      assertThat(new SomeRefusal(List.of(SECOND, FIRST)).reason()).isEqualTo(SomeReason.SECOND);
    }

    @Test
    void names_the_codes_of_all_of_them_and_has_no_stack_trace() {
      SomeRefusal refusal = new SomeRefusal(List.of(SECOND, FIRST));

      assertThat(refusal).hasMessage("second, first");
      assertThat(refusal.getStackTrace()).isEmpty();
    }

    @Test
    void needs_a_fault() {
      assertThatIllegalArgumentException().isThrownBy(() -> new SomeRefusal(List.of()));
    }
  }

  private static Object refuse(Fault fault) {
    throw new SomeRefusal(List.of(fault));
  }
}
