package org.punctual.web.frame;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import org.punctual.domain.Reason;
import org.punctual.domain.account.AccountReason;

/**
 * The HTTP status of a page that refuses because of too many requests, so that monitoring and
 * scripts see it. An update of parts of a page keeps 200, because the page's script would not show
 * the message otherwise.
 */
final class RefusalStatus {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final String SECONDS_UNTIL_FREE = "5";

  private static final Map<Reason, Integer> STATUSES =
      Map.of(AccountReason.TOO_MANY_TRIES, TOO_MANY_REQUESTS, AccountReason.BUSY, UNAVAILABLE);

  private RefusalStatus() {}

  /** Sets the status, if the reason has one. */
  static void put(Reason reason, FacesContext faces) {
    if (!STATUSES.containsKey(reason) || faces.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    ExternalContext response = faces.getExternalContext();
    response.setResponseStatus(STATUSES.get(reason));
    if (reason == AccountReason.BUSY) {
      response.setResponseHeader("Retry-After", SECONDS_UNTIL_FREE);
    }
  }
}
