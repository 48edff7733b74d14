package org.punctual.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.operation.FakeOutages;
import org.punctual.application.operation.StoreUnavailable;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GentleExceptionHandlerTest {

  private final List<String> answers = new ArrayList<>();
  private final List<ExceptionQueuedEvent> events = new ArrayList<>();
  private final Request faces = new Request();

  @AfterEach
  void leave() {
    faces.leave();
  }

  @Test
  void An_outage_while_an_update_is_rendered_answers_503_and_does_not_redirect() {
    handle(new IllegalStateException(new StoreUnavailable("gone")));

    assertThat(answers).containsExactly("resetBuffer", "503", "complete");
  }

  @Test
  void A_defect_while_an_update_is_rendered_redirects_to_the_page_with_a_notice() {
    handle(new IllegalStateException("a defect"));

    assertThat(answers)
        .containsExactly("resetBuffer", "/appointments/new?notice=failed", "complete");
  }

  @Test
  void A_form_that_fails_twice_before_its_action_redirects_once() {
    queue(new IllegalStateException("no state"), PhaseId.RESTORE_VIEW);
    queue(new IllegalStateException("no nonce"), PhaseId.RESTORE_VIEW);

    handle();

    assertThat(answers)
        .containsExactly("resetBuffer", "/appointments/new?notice=expired", "complete");
  }

  private void handle(RuntimeException failure) {
    queue(failure, PhaseId.RENDER_RESPONSE);
    handle();
  }

  private void queue(RuntimeException failure, PhaseId phase) {
    events.add(
        new ExceptionQueuedEvent(
            faces, new ExceptionQueuedEventContext(faces, failure, null, phase)));
  }

  private void handle() {
    faces.enter();
    new GentleExceptionHandler(new Unhandled(), new FakeOutages()).handle();
    assertThat(events).isEmpty();
  }

  /** The handler of the server, with the failures. */
  private final class Unhandled extends ExceptionHandlerWrapper {

    private Unhandled() {
      super((ExceptionHandler) null);
    }

    @Override
    public Iterable<ExceptionQueuedEvent> getUnhandledExceptionQueuedEvents() {
      return events;
    }

    @Override
    public void handle() {
      // Nothing is left for the server.
    }
  }

  /** A request for an update of a part of a page. */
  private final class Request extends FacesContextWrapper {

    private Request() {
      super((FacesContext) null);
    }

    private void enter() {
      setCurrentInstance(this);
    }

    private void leave() {
      setCurrentInstance(null);
    }

    @Override
    public PartialViewContext getPartialViewContext() {
      return new PartialViewContextWrapper((PartialViewContext) null) {
        @Override
        public boolean isAjaxRequest() {
          return true;
        }
      };
    }

    @Override
    public ExternalContext getExternalContext() {
      return new Answer();
    }

    @Override
    public boolean getResponseComplete() {
      return answers.contains("complete");
    }

    @Override
    public void responseComplete() {
      answers.add("complete");
    }
  }

  /** Notes the answer. */
  @SuppressWarnings("unchecked") // The wrapper of Jakarta Faces itself returns a raw type.
  private final class Answer extends ExternalContextWrapper {

    private Answer() {
      super((ExternalContext) null);
    }

    @Override
    public Object getRequest() {
      return FormRequest.by("POST").path("/appointments/new").request();
    }

    @Override
    public boolean isResponseCommitted() {
      return answers.stream().anyMatch(answer -> answer.startsWith("/"));
    }

    /** Only what the answer drops is noted: its body, and not its headers. */
    @Override
    public Object getResponse() {
      return Proxy.newProxyInstance(
          HttpServletResponse.class.getClassLoader(),
          new Class<?>[] {HttpServletResponse.class},
          (proxy, method, arguments) -> {
            answers.add(method.getName());
            return null;
          });
    }

    @Override
    public void setResponseStatus(int status) {
      answers.add(String.valueOf(status));
    }

    @Override
    public void redirect(String url) {
      answers.add(url);
    }
  }
}
