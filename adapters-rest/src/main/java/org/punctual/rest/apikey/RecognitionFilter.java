package org.punctual.rest.apikey;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.punctual.application.apikey.Partner;
import org.punctual.application.apikey.RecognisingPartners;
import org.punctual.application.operation.StoreHealth;
import org.punctual.application.usage.LimitingStrangers;
import org.punctual.domain.apikey.ApiKeySecret;
import org.punctual.domain.usage.Allowance;
import org.punctual.rest.call.Call;
import org.punctual.rest.call.CalledPath;
import org.punctual.rest.call.Client;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemAnswers;
import org.punctual.rest.problem.RateLimited;

/**
 * Lets a call to the API through only with a valid key, on every path except those of calendar
 * feeds. The path of a feed is its secret, and a key is not read there. The error page needs a key
 * too, when the container refused a path of the API before this filter. An address that sends too
 * many calls without a valid key must wait. During an outage of the store, every call with a
 * well-formed key must wait, because it cannot be recognised. A feed must wait too.
 */
public class RecognitionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient RecognisingPartners recognising;
  private final transient LimitingStrangers strangers;
  private final transient StoreHealth store;
  private final transient Call call;

  /** Made by the container. */
  @Inject
  public RecognitionFilter(
      RecognisingPartners recognising, LimitingStrangers strangers, StoreHealth store, Call call) {
    this.recognising = recognising;
    this.strangers = strangers;
    this.store = store;
    this.call = call;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (call.caller().isPresent() || !CalledPath.isApi(request)) {
      chain.doFilter(request, response);
      return;
    }
    boolean isFeed = CalledPath.isFeed(request);
    Optional<String> key = SentKey.in(request).filter(ApiKeySecret::isWellFormed);
    if (!store.isUp() && (isFeed || key.isPresent())) {
      ProblemAnswers.give(Problem.unavailable(), request, response);
      return;
    }
    if (isFeed) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Partner> partner = key.flatMap(recognising::recognise);
    if (partner.isPresent()) {
      call.comesFrom(partner.get());
      chain.doFilter(request, response);
    } else {
      ProblemAnswers.give(refused(strangers.count(Client.of(request).value())), request, response);
    }
  }

  private static Problem refused(Allowance stranger) {
    return stranger.isExceeded()
        ? RateLimited.problemOf(stranger)
        : Problem.of(ApiReason.UNAUTHORIZED).withHeader("WWW-Authenticate", "Bearer");
  }
}
