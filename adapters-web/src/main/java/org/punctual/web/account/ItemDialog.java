package org.punctual.web.account;

import org.punctual.domain.Refusal;

/** A dialog that asks before something is done with one item of a page. */
public abstract class ItemDialog {

  private final String name;
  private final OwnerFeedback feedback;

  private String id = "";

  /** A dialog by its name on the page. */
  protected ItemDialog(String name, OwnerFeedback feedback) {
    this.name = name;
    this.feedback = feedback;
  }

  /** Opens the dialog for an item. */
  public void ask(String asked) {
    id = asked;
    feedback.open(name);
  }

  /** Does what the dialog asked for, or shows the reason of a refusal above the page. */
  protected void carryOut(Runnable action) {
    try {
      action.run();
    } catch (Refusal refusal) {
      feedback.refuse(refusal, name);
    }
    feedback.close(name);
  }

  /** Shows why the dialog stays closed. */
  protected void refuse(Refusal refusal) {
    feedback.refuse(refusal, name);
  }

  /** Feedback beside the dialog. */
  protected OwnerFeedback feedback() {
    return feedback;
  }

  /** The id of the item in the dialog. */
  public String getId() {
    return id;
  }

  /** Keeps the id of the item in the dialog. */
  public void setId(String id) {
    this.id = id;
  }
}
