package org.punctual.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * One sentence above a page that was reached by a detour, named by the parameter {@code notice} of
 * its address. Only known names say something, so that nobody can put words into our mouth.
 */
@Named
@RequestScoped
public class Notice {

  /** The parameter's name. */
  static final String PARAMETER = "notice";

  /** The page had waited too long to be sent. */
  static final String EXPIRED = "expired";

  /** Something broke while an action was carried out. */
  static final String FAILED = "failed";

  /** The owner signed out: nothing to worry about. */
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

  /** The sentence, empty when there is nothing to say. */
  public String getText() {
    return parameters
        .value(PARAMETER)
        .filter(KNOWN::contains)
        .map(name -> texts.of(request.getLocale(), "notice." + name))
        .orElse("");
  }

  /** Says whether the sentence tells of something that went as it should. */
  public boolean isGood() {
    return parameters.value(PARAMETER).filter(GOOD::contains).isPresent();
  }
}
