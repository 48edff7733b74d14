package org.punctual.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.punctual.domain.Refusal;
import org.punctual.web.frame.Feedback;
import org.punctual.web.frame.Texts;

/** {@link Feedback} in the owner's language, by the keys of its texts. */
@RequestScoped
public class OwnerFeedback {

  private final Me me;
  private final Texts texts;
  private final Feedback feedback;

  @Inject
  public OwnerFeedback(Me me, Texts texts, Feedback feedback) {
    this.me = me;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** The text of a key with its figures filled in. */
  public String text(String key, Object... figures) {
    return texts.of(me.getLanguage(), key, figures);
  }

  /** Reports that something was done. */
  public void done(String key, Object... figures) {
    feedback.done(text(key, figures));
  }

  /** Reports on the next page that something was done. */
  public void doneOnNextPage(String key, Object... figures) {
    feedback.doneOnNextPage(text(key, figures));
  }

  /** Reports why something was not done. */
  public void warn(String key, Object... figures) {
    feedback.warn(text(key, figures));
  }

  /** Shows a fault at a field, as {@link Feedback#fault} does. */
  public void fault(String field, String key, Object... figures) {
    feedback.fault(field, text(key, figures));
  }

  /** Shows each fault of a refusal at its field of a form. */
  public void refuse(Refusal refusal, String form) {
    feedback.refuse(refusal, form);
  }

  /** Opens a dialog by its name. */
  public void open(String dialog) {
    feedback.open(dialog);
  }

  /** Closes a dialog by its name. */
  public void close(String dialog) {
    feedback.close(dialog);
  }

  /** Updates one more component of the page than the action does by itself. */
  public void showAnew(String component) {
    feedback.showAnew(component);
  }
}
