package org.punctual.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.punctual.domain.Fault;
import org.punctual.domain.Refusal;

/**
 * Shows a refusal on the page: each fault at its field, or above the page when it concerns no
 * single field. A fault of {@code email} belongs to the component {@code email} of the form. A
 * fault of {@code reminders/1/minutesBefore} belongs to {@code reminders}.
 */
@ApplicationScoped
public class RefusalMessages {

  private final Texts texts;

  @Inject
  public RefusalMessages(Texts texts) {
    this.texts = texts;
  }

  /**
   * Shows all faults of a refusal. For scripts of the page the refusal counts as a failed
   * validation.
   *
   * @param form the id of the form that was sent; texts of {@code <form>.refusal.<code>} take
   *     precedence over {@code refusal.<code>}
   */
  public void show(Refusal refusal, String form) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.validationFailed();
    RefusalStatus.put(refusal.reason(), faces);
    refusal.faults().forEach(fault -> show(fault, form, faces));
  }

  private void show(Fault fault, String form, FacesContext faces) {
    Optional<UIComponent> field = fieldOf(fault, form, faces);
    field.filter(UIInput.class::isInstance).ifPresent(input -> ((UIInput) input).setValid(false));
    String text = textOf(fault, form, faces.getViewRoot().getLocale());
    faces.addMessage(
        field.map(component -> component.getClientId(faces)).orElse(null),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
  }

  private static Optional<UIComponent> fieldOf(Fault fault, String form, FacesContext faces) {
    String member = fault.member().split("/", 2)[0];
    return member.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(faces.getViewRoot().findComponent(":" + form + ":" + member));
  }

  private String textOf(Fault fault, String form, Locale language) {
    String key = "refusal." + fault.reason().code();
    Object[] figures = fault.figures().toArray();
    return texts
        .find(language, form + "." + key, figures)
        .orElseGet(() -> texts.of(language, key, figures));
  }
}
