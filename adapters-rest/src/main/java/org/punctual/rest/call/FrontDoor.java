package org.punctual.rest.call;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where every call comes in: names it, and gives its answer the headers that every answer has. */
public class FrontDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    AnswerHeaders.put(request, response);
    NamedLogLines.begin(RequestId.of(request));
    try {
      chain.doFilter(request, response);
    } finally {
      NamedLogLines.end();
    }
  }
}
