package org.punctual.web.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;

/** Records the answers of a page in their order: {@code done: …}, {@code open: …}. */
public final class RecordingFeedback extends Feedback {

  private final List<String> shown = new ArrayList<>();
  private final Map<String, String> passed = new HashMap<>();

  public RecordingFeedback() {
    super(new RefusalMessages(new Texts()));
  }

  /** The answers so far. */
  public List<String> shown() {
    return shown;
  }

  @Override
  public void done(String text) {
    shown.add("done: " + text);
  }

  @Override
  public void warn(String text) {
    shown.add("warn: " + text);
  }

  @Override
  public void refuse(Refusal refusal, String form) {
    for (Fault fault : refusal.faults()) {
      shown.add("refuse: " + form + ":" + fault.member() + " " + fault.reason().code());
    }
  }

  @Override
  public void fault(String field, String text) {
    shown.add("fault: " + field + " " + text);
  }

  @Override
  public void failed() {
    // The refusal itself is recorded.
  }

  @Override
  public void doneOnNextPage(String text) {
    shown.add("next page: " + text);
  }

  @Override
  public void pass(String name, String value) {
    passed.put(name, value);
  }

  @Override
  public Optional<String> passed(String name) {
    return Optional.ofNullable(passed.get(name));
  }

  @Override
  public void open(String dialog) {
    shown.add("open: " + dialog);
  }

  @Override
  public void close(String dialog) {
    shown.add("close: " + dialog);
  }

  @Override
  public void showAnew(String component) {
    shown.add("show: " + component);
  }
}
