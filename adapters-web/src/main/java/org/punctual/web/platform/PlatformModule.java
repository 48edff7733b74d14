package org.punctual.web.platform;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import org.punctual.web.frame.AuthenticationName;

/** Answers a request to one of the server's applications, or lets it through. */
final class PlatformModule implements ServerAuthContext {

  private final PlatformRules rules;
  private final ServletContext pages;

  PlatformModule(PlatformRules rules, ServletContext pages) {
    this.rules = rules;
    this.pages = pages;
  }

  /** A response that an included servlet can't send, because the application still answers. */
  private static final class Unsent extends HttpServletResponseWrapper {

    Unsent(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void flushBuffer() {
      // The container would send the response after the included servlet, which writes nothing.
    }
  }

  @Override
  public AuthStatus validateRequest(MessageInfo message, Subject client, @Nullable Subject service)
      throws AuthException {
    HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
    HttpServletResponse response = (HttpServletResponse) message.getResponseMessage();
    AuthenticationName.give(message);
    try {
      PlatformRules.Answer answer = rules.answerTo(request, () -> isOperator(request, response));
      answer.headers().forEach(response::setHeader);
      return answer.isPassed() ? passed(message, request) : given(answer, response);
    } catch (IOException failure) {
      throw new AuthException(failure);
    }
  }

  private static AuthStatus passed(MessageInfo message, HttpServletRequest request) {
    if (request.getRequestURI().equals(PlatformPaths.METRICS)) {
      message.setRequestMessage(new MetricsRequest(request));
    }
    return AuthStatus.SUCCESS;
  }

  /**
   * Only the returned status makes the container send our answer without calling an application.
   */
  private static AuthStatus given(PlatformRules.Answer answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(answer.text());
    response.flushBuffer();
    return AuthStatus.SEND_CONTINUE;
  }

  /** The session belongs to the pages, so they check it as part of the same request. */
  private boolean isOperator(HttpServletRequest request, HttpServletResponse response) {
    try {
      pages.getRequestDispatcher(OperatorCheck.PATH).include(request, new Unsent(response));
      return OperatorCheck.isOperator(request);
    } catch (ServletException | IOException failure) {
      throw new IllegalStateException("the pages did not find out who asks", failure);
    }
  }
}
