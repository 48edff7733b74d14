package org.punctual.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.punctual.application.operation.StoreHealth;
import org.punctual.web.frame.Assets;
import org.punctual.web.frame.ReadingRequests;

/**
 * Sends a guest who requests an owner's page to {@code /login}, and back after signing in. Every
 * page and servlet is for owners, unless it is a {@link GuestPage} or the sign-out. Files, and
 * addresses without a page, are open to all. During an outage of the store every page answers 503,
 * because sessions can't be looked up. A page of operators is not found for other owners.
 */
public class SignInGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String SIGN_OUT = "/logout";
  private static final String OPERATORS = "/admin";
  private static final Set<String> FILES = Set.of(Assets.FOLDER, "/jakarta.faces.resource/");

  private final transient OwnerSessions sessions;
  private final transient StoreHealth store;

  @Inject
  public SignInGuard(OwnerSessions sessions, StoreHealth store) {
    this.sessions = sessions;
    this.store = store;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isPage(request) && !store.isUp()) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    boolean signedIn = isPage(request) && sessions.ownerOf(request).isPresent();
    if (isPage(request) && !signedIn) {
      sessions.dropEnded(request);
    }
    if (isPage(request) && !signedIn && !isOpenToGuests(pathOf(request))) {
      leadOn(request, response, SignInAddress.leadingBackTo(request));
    } else if (signedIn && ReadingRequests.include(request) && isForGuestsAlone(pathOf(request))) {
      leadOn(request, response, ReturnAddress.START.path());
    } else if (isForOperators(pathOf(request)) && !isOperator(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isOpenToGuests(String path) {
    return path.equals(SIGN_OUT) || GuestPage.at(path).isPresent();
  }

  private static boolean isForGuestsAlone(String path) {
    return GuestPage.at(path).filter(page -> !page.isAlsoForOwners()).isPresent();
  }

  private static boolean isForOperators(String path) {
    return path.equals(OPERATORS)
        || path.startsWith(OPERATORS + ".")
        || path.startsWith(OPERATORS + "/");
  }

  private boolean isOperator(HttpServletRequest request) {
    return sessions.ownerOf(request).filter(owner -> owner.standing().mayOperate()).isPresent();
  }

  /**
   * Says whether a request is for a page or a servlet. Files are neither, even when the server
   * serves them by a servlet of its own, as it does for a second host.
   */
  private static boolean isPage(HttpServletRequest request) {
    String path = pathOf(request);
    if (path.equals("/")) {
      return true;
    }
    return request.getHttpServletMapping().getMappingMatch() != MappingMatch.DEFAULT
        && FILES.stream().noneMatch(path::startsWith);
  }

  /**
   * The path as the server resolves it: {@code /assets/../login} is the address of another page.
   */
  private static String pathOf(HttpServletRequest request) {
    return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }

  private static void leadOn(
      HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + address.replace("&", "&amp;")
                  + "\"/></partial-response>");
    } else {
      response.sendRedirect(address);
    }
  }
}
