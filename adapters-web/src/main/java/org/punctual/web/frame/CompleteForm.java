package org.punctual.web.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.application.request.BrokenBody;

/**
 * A POST request whose body is read in full before any parameter is read. The server itself would
 * execute a form that arrived only in part, and log it with a stack trace.
 */
final class CompleteForm extends HttpServletRequestWrapper {

  private final Map<String, String[]> parameters;

  private CompleteForm(HttpServletRequest request, Map<String, String[]> parameters) {
    super(request);
    this.parameters = parameters;
  }

  /**
   * Reads the body. Its parameters are in UTF-8. A query gives no parameters: {@link PageRequests}
   * refuses a form with a query.
   *
   * @param request a request with a body of at most {@link PageRequests#LARGEST_FORM} bytes
   * @throws IOException when the client closed the connection, or sent nothing for too long
   * @throws IllegalArgumentException when a percent sign is not followed by two hexadecimal digits
   */
  static CompleteForm of(HttpServletRequest request) throws IOException {
    byte[] body = bodyOf(request);
    Map<String, List<String>> found = new LinkedHashMap<>();
    if (PageRequests.isForm(request)) {
      add(new String(body, UTF_8), found);
    }
    Map<String, String[]> parameters = new LinkedHashMap<>();
    found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    return new CompleteForm(request, parameters);
  }

  @Override
  public @Nullable String getParameter(String name) {
    return Optional.ofNullable(parameters.get(name)).map(values -> values[0]).orElse(null);
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return Optional.ofNullable(parameters.get(name)).map(String[]::clone).orElse(null);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }

  private static byte[] bodyOf(HttpServletRequest request) throws IOException {
    InputStream stream = request.getInputStream();
    try {
      byte[] body = stream.readNBytes(PageRequests.LARGEST_FORM);
      if (body.length < request.getContentLengthLong()) {
        throw new EOFException("broken off after " + body.length + " bytes");
      }
      return body;
    } catch (IOException broken) {
      BrokenBody.release(stream);
      throw broken;
    }
  }

  private static void add(String encoded, Map<String, List<String>> found) {
    Arrays.stream(encoded.split("&"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .forEach(
            part ->
                found
                    .computeIfAbsent(URLDecoder.decode(part[0], UTF_8), name -> new ArrayList<>())
                    .add(part.length > 1 ? URLDecoder.decode(part[1], UTF_8) : ""));
  }
}
