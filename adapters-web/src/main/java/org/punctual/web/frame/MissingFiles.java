package org.punctual.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Answers 404 to an address without a page and without a file; a folder is not a file. The server's
 * own file servlet would log a warning and an incident for each made-up path.
 */
public class MissingFiles extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Pattern PRIVATE = Pattern.compile("/+(?:web-inf|meta-inf)(?:/.*)?");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isMissing(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isMissing(HttpServletRequest request) throws IOException {
    String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    if (request.getHttpServletMapping().getMappingMatch() != MappingMatch.DEFAULT
        || path.equals("/")) {
      return false;
    }
    return path.endsWith("/")
        || PRIVATE.matcher(path.toLowerCase(Locale.ROOT)).matches()
        || !isReadable(path);
  }

  /**
   * A folder has no content. Paths below it would be no proof of a folder, because Liberty lists
   * paths below a file too.
   */
  private boolean isReadable(String path) throws IOException {
    try (InputStream content = getServletContext().getResourceAsStream(path)) {
      return content != null;
    }
  }
}
