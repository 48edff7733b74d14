package org.punctual.scheduling.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.operation.StoreUnavailable;

@DisplayName("A surviving task")
class SurvivingTaskTest {

  private static final Logger LOG = Logger.getLogger(SurvivingTask.class.getName());

  private final Deque<Throwable> failures = new ArrayDeque<>();
  private final SurvivingTask task =
      new SurvivingTask("Testing", this::failIfItShould, new FakeOutages());
  private final Logged logged = new Logged();

  @BeforeEach
  void listen() {
    LOG.addHandler(logged);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void listen_no_more() {
    LOG.removeHandler(logged);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void logs_each_kind_of_failure_once_until_it_succeeds() {
    run(new IllegalStateException());
    run(new IllegalStateException());
    run(new OutOfMemoryError());
    run(new IllegalStateException());
    task.run();
    task.run();
    run(new IllegalStateException());
    assertThat(logged.messages)
        .containsExactly(
            "Testing failed, and will be tried again",
            "Testing failed, and will be tried again",
            "Testing works again after 4 failures",
            "Testing failed, and will be tried again");
  }

  @Test
  void logs_an_outage_in_one_line_without_a_stack_trace() {
    run(new IllegalStateException(new StoreUnavailable("Connection refused")));
    assertThat(logged.messages)
        .singleElement()
        .asString()
        .startsWith("Testing failed, and will be tried again: ")
        .contains("Connection refused");
    assertThat(logged.thrown).isEmpty();
  }

  @Test
  void goes_on_even_if_its_failure_cannot_be_logged() {
    run(new Untellable());
    task.run();
    assertThat(logged.messages).containsExactly("Testing works again after 1 failure");
  }

  private void run(Throwable failure) {
    failures.add(failure);
    task.run();
  }

  private void failIfItShould() {
    Throwable failure = failures.poll();
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  /** A failure that cannot be logged, as when no memory is left. */
  private static final class Untellable extends Error {

    private static final long serialVersionUID = 1;
  }

  /** Keeps the logged records. */
  private static final class Logged extends Handler {

    private final List<String> messages = new ArrayList<>();
    private final List<Throwable> thrown = new ArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      if (entry.getThrown() instanceof Untellable untellable) {
        throw untellable;
      }
      messages.add(entry.getMessage());
      Optional.ofNullable(entry.getThrown()).ifPresent(thrown::add);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
