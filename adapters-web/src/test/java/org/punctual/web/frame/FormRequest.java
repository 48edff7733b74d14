package org.punctual.web.frame;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A request with the parts that {@link PageRequests} and {@link CompleteForm} read. */
final class FormRequest {

  private final String method;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private String path = "/";
  private Map<String, String> parameters = Map.of();
  private Map<Object, List<String>> twice = Map.of();
  private String query;
  private byte[] body = {};

  private FormRequest(String method) {
    this.method = method;
  }

  static FormRequest by(String method) {
    return new FormRequest(method);
  }

  FormRequest path(String sentTo) {
    path = sentTo;
    return this;
  }

  FormRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  FormRequest twice(String name, String first, String second) {
    twice = Map.of(name, List.of(first, second));
    return this;
  }

  FormRequest query(String sent) {
    query = sent;
    return this;
  }

  /** A body that arrives in full. */
  FormRequest body(String sent) {
    body = sent.getBytes(StandardCharsets.UTF_8);
    return header("Content-Length", String.valueOf(body.length));
  }

  FormRequest parameter(String name, String value) {
    parameters = Map.of(name, value);
    return this;
  }

  private List<String> valuesOf(String name) {
    return Stream.ofNullable(headers.get(name)).toList();
  }

  /** The part of a body that arrives before the client closes the connection. */
  private static final class BodyStream extends ServletInputStream {

    private final InputStream arrived;

    BodyStream(InputStream arrived) {
      this.arrived = arrived;
    }

    @Override
    public int read() throws IOException {
      return arrived.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return arrived.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isReady() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }

  /** The request, which came by plain HTTP. */
  HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            HttpServletRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (request, asked, arguments) ->
                switch (asked.getName()) {
                  case "getMethod" -> method;
                  case "getRequestURI" -> path;
                  case "getScheme" -> "http";
                  case "getHeader" -> headers.get(arguments[0]);
                  case "getHeaders" ->
                      Collections.enumeration(
                          twice.getOrDefault(arguments[0], valuesOf((String) arguments[0])));
                  case "getQueryString" -> query;
                  case "getInputStream" -> new BodyStream(new ByteArrayInputStream(body));
                  case "getContentType" -> headers.get("Content-Type");
                  case "getContentLengthLong" ->
                      Long.parseLong(headers.getOrDefault("Content-Length", "-1"));
                  case "getParameterNames" -> Collections.enumeration(parameters.keySet());
                  default -> throw new UnsupportedOperationException(asked.getName());
                });
  }
}
