package org.punctual.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * A sentence above a page after a redirect, named by the parameter {@code notice} of the address.
 * Only known names have a sentence, so that a link can't make our pages show other text.
 */
@Named
@RequestScoped
public class Notice {

  /** The parameter's name. */
  static final String PARAMETER = "notice";

  /** The page had expired before it was sent. */
  static final String EXPIRED = "expired";

  /** An action failed. */
  static final String FAILED = "failed";

  /** The owner signed out. */
  static final String SIGNED_OUT = "signed-out";

  /** The owner set a new password by a mailed link. */
  static final String PASSWORD_RESET = "password-reset";

  /** The owner deleted the account. */
  static final String ACCOUNT_DELETED = "account-deleted";

  private static final Set<String> KNOWN =
      Set.of(
          EXPIRED,
          FAILED,
          SIGNED_OUT,
          PASSWORD_RESET,
          ACCOUNT_DELETED,
          "session-ended",
          "downloads");

  private static final Set<String> GOOD = Set.of(SIGNED_OUT, PASSWORD_RESET, ACCOUNT_DELETED);

  private final HttpServletRequest request;
  private final RequestParameters parameters;
  private final Texts texts;

  @Inject
  public Notice(HttpServletRequest request, RequestParameters parameters, Texts texts) {
    this.request = request;
    this.parameters = parameters;
    this.texts = texts;
  }

  /** The sentence; empty without a known name. */
  public String getText() {
    return parameters
        .value(PARAMETER)
        .filter(KNOWN::contains)
        .map(name -> texts.of(request.getLocale(), "notice." + name))
        .orElse("");
  }

  /** Says whether the sentence reports a success. */
  public boolean isGood() {
    return parameters.value(PARAMETER).filter(GOOD::contains).isPresent();
  }
}
