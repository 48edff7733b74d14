package org.punctual.rest.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.punctual.rest.call.CallFraming;
import org.punctual.rest.problem.ApiReason;
import org.punctual.rest.problem.Complaint;
import org.punctual.rest.problem.Problem;
import org.punctual.rest.problem.ProblemAnswers;

/**
 * Keeps malformed parts of a request from Jakarta REST, which would fail before the path and the
 * key's scopes are checked. Such parts are unreadable headers, and queries and paths that are no
 * URI. {@link Media} and {@link Query} keep the values that the API needs.
 */
public class MalformedRequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> unclear = CallFraming.of(request).unclearHeader();
    if (unclear.isPresent()) {
      String header = unclear.get();
      Complaint complaint = Complaint.aboutHeader(header, "framing", header);
      ProblemAnswers.give(Problem.of(complaint), request, response);
    } else if (isServed(request.getRequestURI())) {
      request.setAttribute(Media.ATTRIBUTE, Media.of(request));
      request.setAttribute(
          Query.ATTRIBUTE, Optional.ofNullable(request.getQueryString()).orElse(""));
      chain.doFilter(new HeaderHidingRequest(request), response);
    } else {
      ProblemAnswers.give(Problem.of(ApiReason.NOT_FOUND), request, response);
    }
  }

  /** The API has no paths with matrix parameters, or with bytes that are not UTF-8. */
  static boolean isServed(String path) {
    try {
      return path.indexOf(';') < 0 && isText(new URI(path).getRawPath());
    } catch (URISyntaxException malformed) {
      return false;
    }
  }

  private static boolean isText(String path) {
    try {
      String bytes = URLDecoder.decode(path.replace("+", "%2B"), ISO_8859_1);
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)));
      return !path.isEmpty();
    } catch (CharacterCodingException otherEncoding) {
      return false;
    }
  }
}
