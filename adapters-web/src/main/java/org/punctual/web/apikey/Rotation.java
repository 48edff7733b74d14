package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.punctual.domain.Refusal;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for the grace period before a key is rotated. */
@Named
@RequestScoped
public class Rotation {

  private static final String DIALOG = "rotation";

  private final FreshKey fresh;
  private final Keys keys;
  private final OwnerFeedback feedback;

  private String id = "";
  private GracePeriod grace = GracePeriod.USUAL;

  @Inject
  public Rotation(FreshKey fresh, Keys keys, OwnerFeedback feedback) {
    this.fresh = fresh;
    this.keys = keys;
    this.feedback = feedback;
  }

  /** Asks for the grace period of a key. */
  public void ask(String asked) {
    id = asked;
    feedback.open(DIALOG);
  }

  /**
   * Rotates the key in the dialog, or shows the reason of a refusal above the page. A refusal
   * leaves a secret in view that an earlier rotation shows.
   */
  public void rotate() {
    try {
      fresh.rotate(SentKeyId.of(id), grace);
      feedback.done("keys.rotated", fresh.getName());
      feedback.showAnew("issued");
    } catch (Refusal refusal) {
      feedback.refuse(refusal, DIALOG);
    }
    feedback.close(DIALOG);
  }

  /** The name of the key in the dialog. */
  public String getName() {
    return keys.nameOf(id);
  }

  /** The id of the key in the dialog. */
  public String getId() {
    return id;
  }

  /** Keeps the id of the key in the dialog. */
  public void setId(String id) {
    this.id = id;
  }

  /** The chosen grace period. */
  public GracePeriod getGrace() {
    return grace;
  }

  /** Keeps the chosen grace period. */
  public void setGrace(GracePeriod grace) {
    this.grace = grace;
  }

  /** All grace periods, the shortest first. */
  public List<GracePeriod> getGraces() {
    return List.of(GracePeriod.values());
  }
}
