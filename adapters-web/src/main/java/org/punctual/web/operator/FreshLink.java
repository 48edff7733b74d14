package org.punctual.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.punctual.application.account.LinkToken;
import org.punctual.application.operation.Installation;
import org.punctual.application.operator.Invitation;
import org.punctual.web.account.OwnerFeedback;

/**
 * The link to a first password that was just made. An installation without mail shows it once, to
 * the operator who hands it over. The link exists only for this one request, and is never stored.
 */
@Named
@RequestScoped
public class FreshLink {

  private final Installation installation;
  private final OwnerFeedback feedback;

  private @Nullable Invitation made;

  @Inject
  public FreshLink(Installation installation, OwnerFeedback feedback) {
    this.installation = installation;
    this.feedback = feedback;
  }

  /** Shows a link, or reports that it is on its way by mail. */
  void show(Invitation invitation) {
    made = invitation;
    if (!isMade()) {
      feedback.done("admin.invited.mailed", invitation.account().email().value());
    }
  }

  /** Says whether there is a link to hand over. */
  public boolean isMade() {
    return made != null && made.token().isPresent();
  }

  /** The name of the person who gets the link. */
  public String getName() {
    return made == null ? "" : made.account().profile().name().value();
  }

  /** The address of the link; empty without a link to hand over. */
  public String getAddress() {
    return made == null ? "" : made.token().map(this::addressOf).orElse("");
  }

  private String addressOf(LinkToken token) {
    return installation.linkTo("/reset?token=" + token.value()).toString();
  }
}
