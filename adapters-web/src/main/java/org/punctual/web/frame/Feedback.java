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

/**
 * The answer of a page to an action: sentences above the page, faults at its fields, and dialogs.
 */
@ApplicationScoped
public class Feedback {

  private final RefusalMessages refusals;

  @Inject
  public Feedback(RefusalMessages refusals) {
    this.refusals = refusals;
  }

  /** Reports that something was done. */
  public void done(String text) {
    show(FacesMessage.SEVERITY_INFO, text);
  }

  /** Reports why something was not done. */
  public void warn(String text) {
    show(FacesMessage.SEVERITY_WARN, text);
  }

  /** Shows each fault of a refusal at its field of a form, as {@link RefusalMessages} does. */
  public void refuse(Refusal refusal, String form) {
    refusals.show(refusal, form);
  }

  /**
   * Shows a fault at a field, when the page refuses the input and not a rule of the calendar.
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

  /** Marks the action as a failed validation for scripts of the page. A row shows the fault. */
  public void failed() {
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** Reports on the next page that something was done. */
  public void doneOnNextPage(String text) {
    NextPage.passDone(text);
  }

  /** Passes a value to the next page. */
  public void pass(String name, String value) {
    NextPage.pass(name, value);
  }

  /** The value that the previous page passed under a name. */
  public Optional<String> passed(String name) {
    return NextPage.passed(name);
  }

  /** Opens a dialog by its name, after the page has updated the dialog's content. */
  public void open(String dialog) {
    PrimeFaces.current().executeScript("PF('" + dialog + "').show()");
  }

  /** Closes a dialog by its name. */
  public void close(String dialog) {
    PrimeFaces.current().executeScript("PF('" + dialog + "').hide()");
  }

  /** Updates one more component of the page than the action does by itself. */
  public void showAnew(String component) {
    PrimeFaces.current().ajax().update(component);
  }

  private static void show(Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
  }
}
