package org.punctual.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the packed copy of a file under {@code /assets/} to browsers that accept gzip. The build
 * packs the long files, so that a request costs no computing time. Pages are never compressed,
 * because the length of a compressed page can reveal its secrets (decision 0026).
 */
public class PackedFiles extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String PACKED = ".gz";
  private static final Pattern GZIP = Pattern.compile("\\s*gzip\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = pathOf(request);
    try (InputStream packed = getServletContext().getResourceAsStream(path + PACKED)) {
      if (packed == null) {
        chain.doFilter(request, response);
        return;
      }
      response.setHeader("Vary", "Accept-Encoding");
      if (ReadingRequests.include(request) && acceptsGzip(request.getHeader("Accept-Encoding"))) {
        response.setHeader("Content-Encoding", "gzip");
        response.setContentType(getServletContext().getMimeType(path));
        packed.transferTo(response.getOutputStream());
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  /** The path within the application. Liberty gives it as the servlet path or as the path info. */
  private static String pathOf(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  /**
   * Says whether the header {@code Accept-Encoding} names gzip with a quality above zero (RFC
   * 9110).
   */
  static boolean acceptsGzip(@Nullable String header) {
    return header != null
        && Arrays.stream(header.split(",")).anyMatch(coding -> GZIP.matcher(coding).matches());
  }
}
