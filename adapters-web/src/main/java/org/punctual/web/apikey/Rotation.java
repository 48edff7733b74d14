package org.punctual.web.apikey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.punctual.domain.apikey.GracePeriod;
import org.punctual.web.account.OwnerFeedback;

/** The dialog that asks for the grace period before a key is rotated. */
@Named
@RequestScoped
public class Rotation extends KeyDialog {

  private final FreshKey fresh;

  private GracePeriod grace = GracePeriod.USUAL;

  @Inject
  public Rotation(FreshKey fresh, Keys keys, OwnerFeedback feedback) {
    super("rotation", keys, feedback);
    this.fresh = fresh;
  }

  /**
   * Rotates the key in the dialog, or shows the reason of a refusal above the page. A refusal
   * leaves a secret in view that an earlier rotation shows.
   */
  public void rotate() {
    carryOut(
        () -> {
          fresh.rotate(SentKeyId.of(getId()), grace);
          feedback().done("keys.rotated", fresh.getName());
          feedback().showAnew("issued");
        });
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
