package org.punctual.persistence.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.punctual.application.operation.InvalidSettings;
import org.punctual.application.operation.InvalidSettings.Wrong;
import org.punctual.domain.account.AccountReason;
import org.punctual.domain.account.AccountRefusal;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CarriedRefusalTest {

  private final AtomicBoolean rolledBack = new AtomicBoolean();

  @ParameterizedTest
  @MethodSource("refusals")
  void A_refusal_does_not_leave_the_transaction_and_is_thrown_outside(RuntimeException refusal)
      throws Exception {
    Call call = new Call(refusal);

    assertThat(CarriedRefusal.keep(call, () -> rolledBack.set(true))).isNull();
    assertThat(rolledBack).isTrue();
    call.failure = null;
    assertThatThrownBy(() -> CarriedRefusal.release(call)).isSameAs(refusal);
    assertThat(CarriedRefusal.release(call)).isEqualTo("done");
  }

  @Test
  void A_defect_leaves_the_transaction() {
    IllegalStateException defect = new IllegalStateException("a defect");

    assertThatThrownBy(() -> CarriedRefusal.keep(new Call(defect), () -> rolledBack.set(true)))
        .isSameAs(defect);
    assertThat(rolledBack).isFalse();
  }

  static Stream<RuntimeException> refusals() {
    return Stream.of(
        AccountRefusal.of("email", AccountReason.EMAIL_TAKEN),
        new InvalidSettings(List.of(new Wrong("DB_URL", "is newer", "Restore the backup"))));
  }

  /** A call of a use case that fails, or is done. */
  private static final class Call implements InvocationContext {

    private final Map<String, Object> data = new HashMap<>();
    private @Nullable RuntimeException failure;

    Call(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public Object proceed() {
      if (failure != null) {
        throw failure;
      }
      return "done";
    }

    @Override
    public Map<String, Object> getContextData() {
      return data;
    }

    @Override
    public Object getTarget() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object getTimer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Method getMethod() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Constructor<?> getConstructor() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object[] getParameters() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException();
    }
  }
}
