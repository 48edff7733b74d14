package org.punctual.web.apikey;

import org.punctual.web.account.ItemDialog;
import org.punctual.web.account.OwnerFeedback;

/** A dialog that asks before something is done with a key. */
public abstract class KeyDialog extends ItemDialog {

  private final Keys keys;

  /** A dialog by its name on the page. */
  protected KeyDialog(String name, Keys keys, OwnerFeedback feedback) {
    super(name, feedback);
    this.keys = keys;
  }

  /** The name of the key in the dialog. */
  public String getName() {
    return keys.nameOf(getId());
  }
}
