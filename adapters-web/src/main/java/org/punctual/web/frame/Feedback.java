package org.punctual.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.punctual.domain.Refusal;

/** What a page answers to an action: sentences above it, faults at its fields, its dialogs. */
@ApplicationScoped
public class Feedback {

  private final RefusalMessages refusals;

  @Inject
  public Feedback(RefusalMessages refusals) {
    this.refusals = refusals;
  }

  /** Tells of something that was done. */
  public void done(String text) {
    show(FacesMessage.SEVERITY_INFO, text);
  }

  /** Tells why something was not done. */
  public void warn(String text) {
    show(FacesMessage.SEVERITY_WARN, text);
  }

  /** Tells each fault of a refusal at its field of a form, as {@link RefusalMessages} does. */
  public void refuse(Refusal refusal, String form) {
    refusals.show(refusal, form);
  }

  /**
   * Tells at a field that the page can't do what was typed, where no rule of the calendar says so.
   *
   * @param field the client id of the field, {@code form:field}
   */
  public void fault(String field, String text) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (faces.getViewRoot().findComponent(":" + field) instanceof UIInput input) {
      input.setValid(false);
    }
    faces.validationFailed();
    faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }

  /** To scripts of the page the action counts as a failed validation: a row says what is wrong. */
  public void failed() {
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** Reports on the page that is shown next that something was done. */
  public void doneOnNextPage(String text) {
    NextPage.passDone(text);
  }

  /** Passes a value to the page that is shown next. */
  public void pass(String name, String value) {
    NextPage.pass(name, value);
  }

  /** The value that the page before passed under that name. */
  public Optional<String> passed(String name) {
    return NextPage.passed(name);
  }

  /** Opens the dialog of that name, once the page has taken in what changed in it. */
  public void open(String dialog) {
    PrimeFaces.current().executeScript("PF('" + dialog + "').show()");
  }

  /** Closes the dialog of that name. */
  public void close(String dialog) {
    PrimeFaces.current().executeScript("PF('" + dialog + "').hide()");
  }

  /** Shows a component of the page anew, though the action did not ask for it. */
  public void showAnew(String component) {
    PrimeFaces.current().ajax().update(component);
  }

  private static void show(Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
  }
}
