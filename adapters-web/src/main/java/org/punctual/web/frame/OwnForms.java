package org.punctual.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Takes forms from our own pages only. Browsers say where a request comes from (Fetch Metadata);
 * the cookie, which does not travel from elsewhere, and the state of a page guard the rest.
 */
public class OwnForms extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String from = request.getHeader("Sec-Fetch-Site");
    boolean elsewhere = from != null && !from.equals("same-origin") && !from.equals("none");
    if (elsewhere && request.getMethod().equals("POST")) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
