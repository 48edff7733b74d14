package org.punctual.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives every page one address. Other forms, such as {@code /appointments/}, {@code
 * /appointments.xhtml} and {@code /index}, are redirected to it. An address with a dot segment, an
 * empty segment or a matrix parameter is not there. The server would redirect some such addresses
 * to the host that the client wrote into its request.
 */
public class CleanAddresses extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String SUFFIX = ".xhtml";

  /**
   * The addresses that can name a page of ours: no second slash, nothing that leads to another
   * host.
   */
  private static final Pattern PAGE = Pattern.compile("(/[A-Za-z0-9_-]+)*(\\.xhtml)?/?");

  /** Parts of a path that other readers, such as a proxy, may resolve differently. */
  private static final Pattern AMBIGUOUS = Pattern.compile("//|;|/\\.{1,2}(?:/|$)");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> meant = meant(request.getRequestURI());
    if (isAmbiguous(request.getRequestURI())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (meant.isEmpty()) {
      chain.doFilter(request, response);
    } else if (ReadingRequests.include(request)) {
      String query = request.getQueryString();
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", query == null ? meant.get() : meant.get() + "?" + query);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** Says whether a path has a dot segment, an empty segment or a matrix parameter. */
  static boolean isAmbiguous(String path) {
    return AMBIGUOUS.matcher(path).find();
  }

  /** The page's own address, if it differs from the requested one. */
  static Optional<String> meant(String address) {
    if (!PAGE.matcher(address).matches()) {
      return Optional.empty();
    }
    String clean = without("/", without(SUFFIX, without("/", address)));
    String page = clean.isEmpty() || clean.equals("/index") ? "/" : clean;
    return page.equals(address) ? Optional.empty() : Optional.of(page);
  }

  private static String without(String end, String address) {
    return address.endsWith(end) ? address.substring(0, address.length() - end.length()) : address;
  }
}
