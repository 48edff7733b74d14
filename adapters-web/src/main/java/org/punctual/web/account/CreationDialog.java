package org.punctual.web.account;

import org.punctual.domain.Refusal;

/** A dialog with a form that creates an item of a page. */
public abstract class CreationDialog {

  private final String name;
  private final String form;
  private final OwnerFeedback feedback;

  /** A dialog and its form, by their names on the page. */
  protected CreationDialog(String name, String form, OwnerFeedback feedback) {
    this.name = name;
    this.form = form;
    this.feedback = feedback;
  }

  /** Opens the dialog, without the text and the faults of an abandoned attempt. */
  public void ask() {
    feedback.open(name);
  }

  /** Creates the item and closes the dialog, or shows each fault at its field. */
  protected void carryOut(Runnable creation) {
    try {
      creation.run();
      feedback.close(name);
    } catch (Refusal refusal) {
      feedback.refuse(refusal, form);
    }
  }
}
